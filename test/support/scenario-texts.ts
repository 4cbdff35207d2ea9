/** A small scenario without faults, and the whole format in one file. */
export const SMALL = `id: kettle
lang: ru
title: Чайник
lessons: [sincere-apology]
channel: chat
brief: Магазин бытовой техники.
customer: { name: Марина Викторовна }
opening:
  - Третий день пишу!
  - Где ответ?
remedies:
  replace: { right: true, phrases: ["{заменим|замену}"] }
`;

/** SMALL with one piece of it replaced; throws where the piece is not there, so that no test passes by accident. */
export function small(piece: string, by: string): string {
  if (!SMALL.includes(piece)) throw new Error(`SMALL does not hold ${piece}`);
  return SMALL.replace(piece, by);
}

export const WHOLE = `format: otvet/scenario
version: 1
id: parcel-lost-twice-uk
lang: uk
reply_langs: [uk, ru]
country: UA
title: Посилка, яку загубили двічі
lessons: [one-person-answers, when-who-how]
channel: chat
starts: 2025-03-12 10:20
tz: Europe/Kyiv
kind: complaint
fault: ours
difficulty: 3
brief: Служба доставки. Клієнт пише вдруге за тиждень.
twin: parcel-lost-twice-ru
author: Команда навчання
approval: { by: Олена Гайдук, at: 2025-03-01 }
company:
  name: Швидко
  address: ви
  departments: [{ id: logistics, name: Логістика, causes: [lost-in-transit], takes: 1 d }]
  powers: [{ offer: discount, up_to: 15 %, who: operator }, { offer: refund, up_to: 500 ₴, who: manager }]
  verification: { methods: [last-digits], needed_for: [money] }
  deadlines: [{ what: відповідь на скаргу, within: 3 d }]
  forbidden: ["за регламентом"]
  obligatory: ["дякуємо"]
  knowledge: [{ id: lost, title: Втрачена посилка, text: Після двох пошуків посилка вважається втраченою. }]
  colleagues: [{ department: logistics, about: parcel, says: Шукаємо., takes: 3 min }]
  manager: { says: Роби., takes: 5 min }
customer:
  name: Андрій Мельник
  forms: [Андрію, пане Андрію, Андрій]
  address: ви
  persona: precise
  anger: 70
  fairness: 30
  card: { since: 2019, orders: 41, spend: 62000 ₴, value: high, interests: [книги], notes: [Пише коротко.], complaints: [{ when: 2025-03, about: пошкоджена коробка, ended: вибачення і знижка }] }
department: logistics
cause: lost-in-transit
targets: { first_reply: { excellent: 30 s, good: 60 s, poor: 3 min }, reply: { excellent: 60 s, good: 2 min, poor: 5 min } }
facts:
  order: { ask: ["номер {замовлен*|посилк*|ттн}"], tell: "ТТН {order}", required: true }
remedies:
  resend:  { right: true,    phrases: ["{надішл*|відправ*} ..3 {знову|нову|ще раз}"], takes: 2 d, needs: remedy }
  refund:  { right: partly,  phrases: ["поверн* ..3 {гроші|кошти}"], takes: 3 d }
vary:
  - { order: 20 4500 11, right: [resend] }
  - { order: 0450, right: [refund] }
opening:
  - Вдруге за тиждень!
  - "Посилка {order} знову «десь їде». Ви її взагалі бачили?"
stages:
  complaint:
    replies:
      - when: { any: [stupid_question, blame_shift] }
        says: [Ви серйозно? Це я її загубив?]
        anger_by: 10
        fairness_by: -5
        goto: insulted
      - when: { all: [clarify], none: [excuse], mood: [angry, furious], anger: { min: 10 }, fairness: { max: 90 }, visibility: private, turn: { min: 1, max: 5 }, late: false }
        reveals: [order]
        goto: repair
      - otherwise: { says: [І?] }
    silence:
      - after: 90 s
        says: [Ви тут?]
      - after: 6 min
        goto: lost
  insulted:
    replies:
      - { when: { any: [ever.apology, action.manager] }, goto: repair }
      - otherwise: { goto: resigned }
  repair:
    replies:
      - { when: { any: [remedy.resend, fact.order] }, goto: delighted }
      - { when: { all: [ownership] }, goto: kept }
      - { when: { any: [apology] }, goto: won-back }
      - otherwise: { says: Далі? }
outcomes:
  delighted: { says: ["Оце сервіс. Дякую, {operator}."], summary: Лишився з компанією і порадив її. }
  won-back: { as: kept, summary: Повернувся. }
model_answers: [{ stage: complaint, reply: "Вибачте нам, пане Андрію." }]
rubric: { weights: { next-step: 10 }, not_applicable: [compensation], auto_fail: [rudeness] }
protocol: [{ must: "перепрош*", why: Без вибачення ніяк. }]
samples:
  - name: good
    seed: 1
    replies:
      - "Пане Андрію, вибачте нам."
      - { wait: 40 s, text: "Який номер посилки?" }
      - { wait_seconds: 7, reply: ["Дякую.", "Шукаю."] }
      - { wait: 5 s, action: { type: register, department: logistics, cause: lost-in-transit } }
    expect: { outcome: delighted, met: [apology, ownership], broken: [], auto_fails: [], score: { min: 80 } }
`;
