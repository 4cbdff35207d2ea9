/** [words](value): a day, an hour, a span of time from now, or `*` where only the words count. Now is Wednesday, 12 March 2025, 10:00. */
export const en = `
I'll ring you [today](2025-03-12) before [6 pm](18:00).
The courier will come [tomorrow](2025-03-13) between [10:00](10:00) and [12:00](12:00).
You'll hear from me [within two hours](2h).
I'll write in [30 minutes](30m).
The money will be back in [3 working days](3d).
The engineer comes [on Friday](2025-03-14).
Expect my call [on Monday](2025-03-17) at [9:30](09:30).
I've found your order of [5 March](2025-03-05).
The new parcel leaves on [March 14](2025-03-14).
It was due on [March 3rd, 2025](2025-03-03).
It will be sorted [by the end of the day](2025-03-12).
I'll call back [this evening](2025-03-12).
I'll message you [the day after tomorrow](2025-03-14).
You wrote to us [yesterday](2025-03-11) and heard nothing.
I'll be there [at six](06:00) sharp.
I'll know for certain at [half past five](05:30).
Let's talk at [quarter to eight](07:45).
I'll phone you [in an hour](1h).
Give me [half an hour](30m).
It takes [two days](2d) at most.
The repair needs [a week](7d).
Exchanges are free for [14 days](14d).
It'll be done in [2-3 days](3d).
Expect to wait [two to three hours](3h).
You'll have an answer by [noon](12:00).
I'm watching this until [1 April](2025-04-01).
The credit lands on [the first of April](2025-04-01).
We'll come on [Saturday](2025-03-15) after [2 p.m.](14:00).
I'll be back to you [next week](*).
We'll close it [this week](*).
The refund goes out [next month](*).
We'll visit [next Tuesday](2025-03-18).
You'll hear by [the 21st](2025-03-21).
In [a few minutes](*) I'll send the receipt.
In [a couple of hours](2h) it'll work again.
I'm posting it [right now](*).
I'll ring at [4pm](16:00).
I'll ring at [4 o'clock](04:00).
See you [tomorrow morning](2025-03-13).
The shop is open till [9pm](21:00).
You ordered on [February 28](2025-02-28).
You waited [five days](5d), and that is shameful.
The report is due in [48 hours](48h).
Bear with me for [a minute](1m).
It'll be with you in [an hour and a half](90m).
It comes [Sunday](2025-03-16) [morning](*).
The warranty lasts [two years](730d).
I'll check again in [10 mins](10m).
Sorted by [Thursday](2025-03-13), I promise.
Back with you in [24h](24h).
It'll be fixed by [EOD](2025-03-12).
You'll get it by [close of business](2025-03-12).
We missed the slot [last Friday](2025-03-07).
You first wrote [three days ago](*).
It ships on [2025-03-20](2025-03-20).
Order 12-2025 is packed.
You paid £1,200 for two chairs.
Is that flat 18, second floor?
Version 2.10 has this fault.
My extension is 214, option 3.
You may have 15 % off and two gifts.
`;
