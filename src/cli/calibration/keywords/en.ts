import type { Keywords } from './index.ts';

export const en: Keywords = {
  thanks:
    'thank*|thanks|thx|appreciate*|grateful|gratitude|cheers|for letting us know|for your patience|for your feedback|for flagging|for reaching out',
  apology: "sorry|apolog*|regret*|forgive*|pardon|ashamed|embarrassed|mortified|we let you down|i'm so sorry|our sincere|mea culpa",
  empathy:
    'understand*|frustrat*|upset*|annoy*|disappoint*|must have been|i can imagine|i hear you|feel*|in your place|in your shoes|you are right to',
  ownership:
    "our fault|our mistake|my mistake|my fault|responsib*|personally|i'll make sure|i'll take care|leave it with me|we failed|let you down|i'll see to it",
  solution: 'replace*|refund*|send*|resend*|fix*|repair*|exchange*|deliver*|cancel*|new one|correct*|redeliver*',
  timeline: "today|tomorrow|tonight|within|by the end of|hours|minutes|days|by monday|by friday|this week|o'clock",
  contact: 'my name is|my direct|extension|ext|reference number|case number|ticket|call me at|reach me|email me|your contact|regards',
  clarify:
    'could you tell|can you tell|could you please|would you mind|please let me know|order number|what happened|which|when did|may i ask|could you send|can you confirm',
  private:
    'dm|direct message|private message|inbox|call you|ring you|call me|give you a call|phone you|message us privately|come in|in person',
  compensation: 'discount*|refund*|voucher*|credit*|free|gift*|bonus*|compensat*|coupon*|waive*|on the house|on us',
  personal: 'mr|mrs|ms|miss|dear mr|dear ms|dear mrs|sir|madam|hi|hello|dear',
  excuse: 'because|due to|unfortunately|busy|volume|system|delay*|beyond our control|not our fault|shortage|it happens|short-staffed',
  blame_shift:
    "you should have|you didn't|you did not|your fault|you entered|courier|warehouse|supplier|their fault|our partner|the bank|another department",
  stupid_question:
    'are you sure|did you even|have you tried|did you read|did you check|do you really|did you plug|is it possible that you|have you read|are you certain|did you actually|did you follow',
  argument:
    "not true|that's impossible|you're wrong|you are wrong|incorrect|our records|actually|in fact|can't be|according to|never happened|no one else",
  rudeness: "calm down|whatever|stop shouting|stupid|idiot*|ridiculous|don't yell|relax|shut up|your problem|grow up|lol",
  self_promo: 'best prices|leader*|premium|award*|number one|our new|check out|offer*|subscribe*|upgrade*|quality|million customers',
  brush_off:
    "nothing i can do|can't help|cannot help|not possible|no manager|impossible|not my problem|deal with it|that's it|won't|our policy|end of",
  bounce:
    'contact the|call the|you need to call|you need to contact|hotline|another department|fill in|fill out|support team|visit our|go to|submit a',
  false_apology:
    'sorry if|sorry but|sorry you feel|apologise if|apologize if|sorry that you|any inconvenience|if you were|if anyone was|sorry for any|well sorry|if that offended',
  bureaucratese:
    'please be advised|valued customer|dear customer|in accordance|per our policy|hereby|inconvenience caused|your feedback is important|your request|has been registered|terms and conditions|at your earliest convenience',
};
