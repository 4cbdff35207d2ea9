/** What each lesson says and which of the five texts it comes from; its name stands in `common.lesson`. */
const COMPLAINTS = 'a book chapter on handling complaints';
const CLAIMS = 'a service trainer’s blog on working with claims';
const ONLINE = 'Practical Ecommerce, on online customer service';
const LEVESQUE = 'Paul Levesque, the gravest mistakes in customer service';
const ANGRY = 'Banking Review, how an angry customer helps a company';

export const lessons = {
  'answer-always': {
    text: 'The worst reply to a complaint is none. The customer takes it where everybody can read it, and sometimes to court. Whatever you can or cannot do: answer.',
    source: COMPLAINTS,
  },
  'answer-at-once': {
    text: 'A late reply is little better than none: meanwhile the customer has learnt to dislike you. The first one may be short, as long as it says that somebody is on it.',
    source: `${COMPLAINTS}; ${CLAIMS}`,
  },
  'name-and-number': {
    text: 'Say early who looks after the case, how to reach that person, and under what number it runs. Then there is no need to hurry over the rest, nor to let it lie.',
    source: COMPLAINTS,
  },
  'human-voice': {
    text: 'People notice at once when a machine answers, and forgive it only if it solves everything. A name, plain words and visible willingness to help do more.',
    source: `${COMPLAINTS}; ${LEVESQUE}`,
  },
  'apologise-dont-argue': {
    text: 'Admit it, put it right, ask forgiveness: children know that. You do not need to be right, you need a solved problem. If somebody complains, something in our ways has failed; that alone is worth an apology.',
    source: COMPLAINTS,
  },
  'departments-help': {
    text: 'Often the one who answers cannot solve it alone. Then other departments help at once, not when they find time; and it is clear which complaint belongs to whom.',
    source: COMPLAINTS,
  },
  'visible-process': {
    text: 'Customers should be able to learn at any moment where their case stands. That takes a journal in which every complaint and every step is written down.',
    source: COMPLAINTS,
  },
  'one-person-answers': {
    text: 'No system foresees everything. So there has to be a person who answers for it that customers are content in the end, and whom they can turn to as a last resort.',
    source: COMPLAINTS,
  },
  'when-you-cannot': {
    text: 'Sometimes the company cannot help. For that you need a prepared, legally safe answer, and something for the trouble that fits its size and the customer: a discount, a higher status, a good bottle, dinner with the owner.',
    source: COMPLAINTS,
  },
  'keep-every-complaint': {
    text: 'Every complaint is kept: what solved one can solve the next, and what caused it can be mended. A sudden jump is a warning; silence is no praise, for most have given up complaining.',
    source: COMPLAINTS,
  },
  'thanks-matter-too': {
    text: 'Thanks are kept as carefully as complaints. Praise the colleague, pass on what worked, tell the customer what came of it, and ask before you publish it.',
    source: COMPLAINTS,
  },
  'eight-steps': {
    text: 'React at once, thank, apologise, take it on, go private, ask what you need, solve it, make up for the trouble. In this order.',
    source: CLAIMS,
  },
  'gross-errors': {
    text: 'Five things ruin most: somebody who has not learnt it, delay or silence, excuses, a quarrel in the open, and no apology.',
    source: CLAIMS,
  },
  'amateur-reply': {
    text: '“You can’t please everybody”, then excuses, self-praise, mockery, rudeness, the buck passed on, and at last “I’m on holiday”. One reply can hold them all; none of them is yours to use.',
    source: CLAIMS,
  },
  'sincere-apology': {
    text: 'How you say it weighs more than what you say, or how much you give. Without real regret, the right words sound like mockery.',
    source: CLAIMS,
  },
  'no-stupid-questions': {
    text: '“Did you plug it in?” is sometimes worth asking, but not like that. Ask how it happened; ask to check once more, please.',
    source: CLAIMS,
  },
  'let-manager-in': {
    text: 'People who may not decide must at least be allowed to call somebody who may. “The manager will tell you the same” ruins what could still be saved.',
    source: CLAIMS,
  },
  'people-experts': {
    text: 'Claims belong to people who understand people. Experts in the product help to see what happened; they do not take over the customer.',
    source: CLAIMS,
  },
  'self-service': {
    text: 'Many people would rather look it up themselves: give them answered questions that can be searched, and keep them fresh. But never make it a wall in front of a person.',
    source: ONLINE,
  },
  'contact-in-sight': {
    text: 'Let people see how to reach you. If they must wait, say how long, or call them back.',
    source: ONLINE,
  },
  'ask-how-it-went': {
    text: 'Ask how it went. Even “did we solve it: yes or no?” teaches something, and shows that the customer counts.',
    source: ONLINE,
  },
  'service-culture': {
    text: 'People who want to help become inventive, even where the problem itself cannot be solved. And nobody is handed on just because the first one did not know.',
    source: ONLINE,
  },
  measure: {
    text: 'Count what comes back most, who calls most, how long a solution takes, who solves most. Without numbers you do not know where time and money go.',
    source: ONLINE,
  },
  'know-the-customer': {
    text: 'Know whom you talk to: how long with us, what was before, what they like. A regular may get a discount, or a hint about what is worth waiting for; and is asked nothing that the card says.',
    source: ONLINE,
  },
  'not-robots': {
    text: 'Patterns drilled in make robots, and resentful ones. Find your own words; the best ideas of the team are worth using everywhere.',
    source: LEVESQUE,
  },
  'success-stories': {
    text: 'Ask what went best, not who is to blame. Where successes are told and celebrated, nobody needs to fear the survey.',
    source: LEVESQUE,
  },
  'reward-calm-work': {
    text: 'If only rescues are rewarded, there will be more to rescue. Work without a hitch deserves as much.',
    source: LEVESQUE,
  },
  'value-over-price': {
    text: 'The price decides only where all else is equal, and it never is. Usefulness, friendliness and a personal approach are worth more than money thrown at the problem.',
    source: LEVESQUE,
  },
  'let-them-speak': {
    text: 'Let the customer speak out. People who are heard often name the solution themselves.',
    source: ANGRY,
  },
  'when-who-how': {
    text: 'If you cannot solve it now, say three things: by when, who does it, and how the customer will hear.',
    source: ANGRY,
  },
  'human-channel': {
    text: 'Bots and voice menus are a wall that the company has put up. What helps is one person who listens and solves it, without a wait and without being passed on.',
    source: ANGRY,
  },
  'customers-choice': {
    text: 'One writes, another rings, a third wants a messenger: the customer chooses the channel. Whichever it is, it leads to the same window.',
    source: ANGRY,
  },
  'keeping-is-cheaper': {
    text: 'Winning a new customer costs five to ten times as much as keeping one. Losing 5 to 10 % fewer can raise profit by up to 75 %.',
    source: ANGRY,
  },
} as const;
