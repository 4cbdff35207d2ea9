/** Why rules find what they find: the English sentence of a rule (`why` in src/rules) and what it says in Ukrainian. */
export const reasons = {
  // thanks
  'The customer is thanked.': 'Клієнтові дякують.',
  'Gratitude in other words than “thank you”.': 'Подяка іншими словами, ніж «дякую».',

  // apology
  'A direct apology, without conditions.': 'Пряме вибачення, без жодних умов.',
  'The customer is asked to forgive.': 'У клієнта просять пробачення.',
  'A plain, everyday apology.': 'Просте вибачення, як у живій розмові.',
  'Regret about the trouble itself, not about how the customer took it.': 'Шкодують про сам клопіт, а не про реакцію клієнта.',
  'Saying that one is ashamed is an apology too.': 'Сказати, що соромно, — теж вибачитися.',
  'Words of shame or regret are an apology too.': 'Слова сорому чи жалю — теж вибачення.',

  // empathy
  'Puts the customer’s feeling into words.': 'Названо те, що відчуває клієнт.',
  'Puts the customer’s feeling, or how bad it was, into words.': 'Названо почуття клієнта або те, як важко йому довелося.',
  'Acknowledges how bad the trouble is.': 'Визнано, як важко довелося клієнтові.',
  'Says how bad it is, or that anyone would feel so.': 'Сказано, як це погано, або що так почувався б кожен.',
  'Grants that the customer is right, or right to be angry.': 'Визнано, що клієнт має рацію або право гніватися.',
  'An attempt to stand in the customer’s place.': 'Спроба стати на місце клієнта.',
  'Says that anyone would feel the same.': 'Сказано, що на місці клієнта кожен відчував би те саме.',

  // ownership
  'Says that the fault is ours.': 'Помилку визнано нашою.',
  'The fault is admitted in the first person.': 'Провину визнано від першої особи.',
  'Says outright what we did wrong.': 'Прямо сказано, що саме ми зробили не так.',
  'Says outright what we did wrong, or that it rests with us.': 'Прямо сказано, що ми зробили не так або що справа за нами.',
  'Says what we should have done and did not.': 'Сказано, що ми мали зробити й не зробили.',
  'Says that the trouble came from us.': 'Сказано, що все сталося через нас.',
  'Says who did it, as in “it was me”.': 'Сказано, хто це зробив: «це я», «це ми».',
  'Somebody here takes responsibility.': 'Хтось тут бере відповідальність на себе.',
  'A promise to stay with it until it is done.': 'Обіцянка довести справу до кінця.',
  'The case is seen through to the end, or called one’s own duty.': 'Справу доводять до кінця або називають своїм обов’язком.',
  'A step of one’s own, and a promise to report the result.': 'Власний крок і обіцянка самому повідомити, що вийшло.',

  // solution
  'What puts it right is done, under way or promised.': 'Те, що виправляє справу, зроблено, робиться чи обіцяно.',
  'What puts it right has been done.': 'Те, що виправляє справу, вже зроблено.',
  'What puts it right is done or on its way.': 'Те, що виправляє справу, зроблено або вже в дорозі.',
  'What puts it right is ready, arranged or on its way.': 'Те, що виправляє справу, готове, домовлене або вже в дорозі.',
  'What puts it right is being done or offered.': 'Те, що виправляє справу, роблять або пропонують.',
  'What puts it right is promised or offered.': 'Те, що виправляє справу, обіцяють або пропонують.',
  'Somebody comes, or does what puts it right.': 'Хтось приїде або зробить те, що виправить справу.',
  'Money wrongly taken is given back, or a charge is corrected.': 'Помилково списане повертають або рахунок виправляють.',

  // timeline
  'Says by when.': 'Сказано, до якого часу.',
  'Says by when, in a way that can be checked.': 'Сказано, до якого часу, — так, що можна перевірити.',
  'Says how soon.': 'Сказано, за який час.',
  'A time, a day or a span is named for what will happen.': 'Названо час, день або строк того, що буде.',
  'A time is proposed.': 'Пропонують час.',
  'An hour or a span is named, and not of something past.': 'Названо годину чи строк, і йдеться не про минуле.',

  // contact
  'The reply is signed with a name.': 'Відповідь підписано ім’ям.',
  'Whoever answers gives their name.': 'Той, хто відповідає, називає себе.',
  'A person is named who will act for the customer.': 'Названо людину, яка займеться справою.',
  'A case number or a direct contact is given.': 'Дано номер звернення або прямий контакт.',
  'A direct line or address of the person who answers.': 'Прямий номер або адреса того, хто відповідає.',
  'The number under which the case can be found.': 'Номер, за яким можна знайти звернення.',

  // clarify
  'A friendly question in a full sentence, about what is needed to help.':
    'Приязне запитання повним реченням — про те, без чого не допомогти.',
  'What is needed to help is asked for politely.': 'Ввічливе прохання повідомити потрібне для справи.',
  'What is needed is asked for with room to say no.': 'Про потрібне просять так, що можна й відмовити.',

  // private
  'A call is offered.': 'Пропонують поговорити голосом.',
  'A meeting face to face is offered.': 'Пропонують зустрітися й поговорити.',
  'A call or a meeting is offered.': 'Пропонують поговорити голосом або зустрітися.',
  'The customer is invited to a private talk.': 'Клієнта запрошують до приватної розмови.',
  'The customer is invited to write where others cannot read.': 'Клієнта просять написати туди, де не читають інші.',

  // compensation
  'Money goes back to the customer.': 'Клієнтові повертають гроші.',
  'Money goes back, or a cost is taken over.': 'Гроші повертають або витрати беруть на себе.',
  'A charge is waived.': 'Плати за це не беруть.',
  'Something is given free, or a charge is dropped.': 'Щось дають безкоштовно або знімають плату.',
  'A charge is dropped, or something of value is given.': 'Знімають плату або дають щось цінне.',
  'A discount, bonus or gift for the trouble.': 'Знижка, бонус чи подарунок за клопіт.',
  'Something of value is offered for the trouble.': 'За клопіт пропонують щось цінне.',
  'The company bears a cost, or gives something for the trouble.': 'Компанія бере витрати на себе або дає щось за клопіт.',
  'The company pays the customer’s costs.': 'Компанія оплачує витрати клієнта.',

  // personal
  'The customer is addressed by name.': 'До клієнта звертаються на ім’я.',
  'The customer is greeted by name.': 'З клієнтом вітаються на ім’я.',
  'The customer is addressed by title and name.': 'Звертання на ім’я зі словом «пане», «пані» тощо.',

  // excuse
  'The failure is explained away.': 'Помилку намагаються виправдати.',
  'The failure is explained away by circumstances.': 'Помилку списують на обставини.',
  'The failure is explained away by circumstances or “it happens”.': 'Помилку списують на обставини або на «так буває».',
  'The failure is explained away by load, season or too few hands.': 'Помилку списують на завантаження, сезон чи брак людей.',
  'The failure is explained away by a rule or a procedure.': 'Помилку списують на правило чи порядок.',
  'The failure is explained away by a rule, a law or a price.': 'Помилку списують на правило, закон чи ціну.',
  'The usual “it happens”, “there are few of us” or “prices rise”.': 'Звичне «так буває», «нас мало» чи «усе дорожчає».',
  'What happened is called normal, so nobody has to answer for it.': 'Те, що сталося, називають звичайним, тож і відповідати нікому.',
  'A circumstance is named where responsibility is due.': 'Названо обставину там, де слід узяти відповідальність.',
  'Circumstances stand where an apology should, and nothing is offered.': 'Замість вибачення — обставини, і нічого не запропоновано.',
  'A cause is given, and nobody takes responsibility.': 'Названо причину, а відповідальності ніхто не бере.',
  'Strain, chance or a breakdown is the reason, and nobody takes responsibility.':
    'Причина — перевантаження, випадок чи поломка, а відповідальності ніхто не бере.',
  'The weather, a machine or others are the reason, and nobody takes responsibility.':
    'Причина — погода, техніка чи хтось інший, а відповідальності ніхто не бере.',
  'Somebody else’s failing is the reason, and nobody takes responsibility.': 'Причина — чужий недогляд, а відповідальності ніхто не бере.',
  'Others are said to be in charge, and nobody here takes responsibility.':
    'Кажуть, що цим займаються інші, а відповідальності ніхто не бере.',
  'The reply only passes on what others do.': 'Лише переказано, що роблять інші.',
  'The machine is blamed, and nobody answers for the machine.': 'Винна техніка, а за техніку ніхто не відповідає.',
  'A rule, a system or a routine takes the place of responsibility.': 'Замість відповідальності — правило, система чи заведений порядок.',
  'Weather, traffic, suppliers or breakdowns take the place of responsibility.':
    'Замість відповідальності — погода, затори, постачальники чи поломки.',
  'Nature, chance or the material itself is said to be the cause.': 'Причиною названо природу, випадок або сам матеріал.',
  'A rule or a term is cited, and there is no help.': 'Посилаються на правило чи умову, а допомоги немає.',
  'A breakdown is named instead of help.': 'Замість допомоги — розповідь про поломку.',
  'Prices and costs are named instead of help.': 'Замість допомоги — ціни й витрати.',
  'Too few hands are named instead of help.': 'Замість допомоги — брак людей.',
  'A colleague’s weakness takes the place of an answer.': 'Замість відповіді — слабкість колеги.',
  'Somebody’s absence, inexperience or bad day takes the place of an answer.':
    'Замість відповіді — чиясь відсутність, недосвідченість чи поганий день.',
  'Responsibility is waved away.': 'Від відповідальності відхрещуються.',
  'The customer is asked to understand the company.': 'Клієнта просять увійти в становище компанії.',

  // blame_shift
  'The fault is put on the customer.': 'Провину перекладено на клієнта.',
  'The customer is told what they should have done.': 'Клієнтові кажуть, що він мав зробити сам.',
  'The cause is sought on the customer’s side.': 'Причину шукають у клієнта.',
  'The fault is put on the customer or somebody else.': 'Провину перекладено на клієнта чи на когось іншого.',
  'The fault is put on the customer or somebody else, and nothing is offered.':
    'Провину перекладено на клієнта чи на когось іншого, і нічого не запропоновано.',
  'The customer or others caused it, and nobody takes responsibility.':
    'Причина — клієнт чи хтось інший, а відповідальності ніхто не бере.',
  'Somebody else is named as the one to blame.': 'Винним названо когось іншого.',
  'Others are pointed at, and nobody takes responsibility.': 'Кивають на інших, а відповідальності ніхто не бере.',
  'The fault is put on a colleague, another department or an outsider.': 'Провину перекладено на колегу, інший відділ чи сторонніх.',
  'A colleague, another department or an outsider is blamed, and nobody takes responsibility.':
    'Винні колега, інший відділ чи сторонні, а відповідальності ніхто не бере.',

  // stupid_question
  'The question doubts the customer.': 'Запитання ставить клієнта під сумнів.',
  'The question doubts the customer’s competence, care or honesty.':
    'Запитання ставить під сумнів кмітливість, уважність чи чесність клієнта.',
  'The question doubts the customer’s word, memory or honesty.': 'Запитання ставить під сумнів слова, пам’ять чи чесність клієнта.',
  'The question doubts that the customer knows what they did.': 'Запитання натякає, що клієнт не знає, що робив.',
  'Doubts that the customer knows what they do or say.': 'Сумнів у тому, що клієнт знає, що робить і каже.',
  'A guess that the customer did it, forgot or mixed something up.': 'Здогад, що клієнт сам це зробив, забув чи щось переплутав.',
  'A curt question about what the customer did sounds like doubt.': 'Сухе запитання про те, що зробив клієнт, звучить як сумнів.',
  'A bare question, with nothing offered, sounds like doubt.': 'Саме лише запитання, без жодної пропозиції, звучить як сумнів.',

  // argument
  'The customer’s words are disputed.': 'Слова клієнта заперечують.',
  'The customer’s words are disputed, or the company is said to be right.':
    'Слова клієнта заперечують або доводять, що компанія має рацію.',
  'The customer’s words are disputed with somebody else’s word or papers.': 'Слова клієнта заперечують чужими словами чи паперами.',
  'The customer is told that it cannot have been so.': 'Клієнтові кажуть, що такого не могло бути.',
  'The customer is corrected, or told that all was in order.': 'Клієнта поправляють або кажуть, що все було гаразд.',
  'The complaint is dismissed as untrue or groundless.': 'Скаргу відкидають як неправдиву чи безпідставну.',
  'Records or figures are set against what the customer says.': 'Словам клієнта протиставлено записи чи цифри.',
  'Papers, terms or other people are set against the complaint.': 'Скарзі протиставлено папери, умови чи інших людей.',
  'Facts, papers or others are set against the complaint, and nothing is offered.':
    'Скарзі протиставлено факти, папери чи інших людей, і нічого не запропоновано.',
  'The answer to the complaint is that others are content.': 'На скаргу відповідають, що інші задоволені.',
  'The company is said to be right, and there is no help.': 'Доводять, що компанія має рацію, а допомоги немає.',
  'The company is said to be right, and nobody takes responsibility.': 'Доводять, що компанія має рацію, а відповідальності ніхто не бере.',

  // rudeness
  'An insult.': 'Образа.',
  'An insult, contempt or a threat.': 'Образа, зневага чи погроза.',
  'A swear word, an insult or a threat.': 'Лайка, образа чи погроза.',
  'An attack on the customer’s mind, looks or origin, or a threat.': 'Напад на розум, зовнішність чи походження клієнта або погроза.',
  'The customer is called names.': 'Клієнта обзивають.',
  'The customer’s mind is mocked.': 'З розуму клієнта глузують.',
  'The customer is threatened.': 'Клієнтові погрожують.',
  'The customer is told to shut up or get lost.': 'Клієнтові велять замовкнути чи забиратися.',
  'The customer is told what to feel or how to speak.': 'Клієнтові вказують, що відчувати чи як говорити.',
  'The customer is talked down to or ordered about.': 'З клієнтом говорять зверхньо або ним командують.',
  'Mockery, sarcasm or contempt.': 'Глузування, сарказм чи зневага.',
  'Mockery, sarcasm or a threat.': 'Глузування, сарказм чи погроза.',
  'A jibe at the customer.': 'Шпилька на адресу клієнта.',
  'A jibe, and not a kind word beside it.': 'Шпилька, і поруч жодного теплого слова.',

  // self_promo
  'The company praises itself while the complaint is open.': 'Компанія хвалить себе, поки скарга ще відкрита.',
  'Something is sold or advertised while the complaint is open.': 'Щось продають чи рекламують, поки скарга ще відкрита.',
  'The reply turns to the company’s merits or wares while the complaint is open.':
    'Мова переходить на заслуги чи товари компанії, поки скарга ще відкрита.',
  'Company news, offers or rankings while the complaint is open.': 'Новини, пропозиції чи рейтинги компанії, поки скарга ще відкрита.',
  'The customer who complains is invited to buy or to admire.': 'Того, хто скаржиться, запрошують купувати чи милуватися.',
  'Something is advertised or praised.': 'Щось рекламують або хвалять.',
  'The company is praised or advertised, and nobody takes responsibility.':
    'Компанію хвалять чи рекламують, а відповідальності ніхто не бере.',

  // brush_off
  'Help is refused, and nothing is offered instead.': 'У допомозі відмовляють і нічого не пропонують натомість.',
  'A bare refusal, or “rules are rules”.': 'Сама лише відмова або «правила є правила».',
  'Says what will not be done, and offers nothing instead.': 'Сказано, чого не зроблять, і нічого не запропоновано натомість.',
  'The customer is turned away, and nothing is offered.': 'Клієнта випроваджують, нічого не запропонувавши.',
  'The customer is left alone with the trouble.': 'Клієнта лишають із клопотом сам на сам.',
  'The customer is told to put up with it.': 'Клієнтові пропонують змиритися.',
  'The customer is refused a talk with a manager.': 'Клієнтові відмовляють у розмові з керівником.',
  'The conversation is broken off with the trouble still there.': 'Розмову обривають, а справу не розв’язано.',

  // bounce
  'The customer is sent elsewhere.': 'Клієнта відсилають деінде.',
  'The customer is sent elsewhere, and nobody stays with the case.': 'Клієнта відсилають деінде, а за справу ніхто не береться.',
  'The customer is sent to do the legwork.': 'Клієнта відправляють клопотатися самого.',
  'The customer is told to ask somebody else.': 'Клієнтові велять звернутися до когось іншого.',
  'The customer is told to go, ring, write or look for it alone.': 'Клієнтові велять самому йти, дзвонити, писати чи шукати.',

  // false_apology
  'An apology on a condition doubts that anything happened.': 'Вибачення з умовою ставить під сумнів те, що сталося.',
  'A “but” that argues or refuses takes the apology back.': 'Після «але» — суперечка чи відмова, і вибачення вже немає.',
  'Regret about how the customer took it, not about what happened.': 'Шкодують про те, як клієнт це сприйняв, а не про те, що сталося.',
  '“Any inconvenience” names nothing and doubts that there was any.':
    '«Можливі незручності» нічого не називають і ставлять сам клопіт під сумнів.',
  'Irony turns the apology into a jibe.': 'Іронія перетворює вибачення на глузування.',
  'A mocking or grudging apology hurts more than none.': 'Глузливе чи вимушене вибачення ранить дужче, ніж його брак.',
  'The apology is put off, measured out or made to depend on something.':
    'Вибачення відкладають, відмірюють або ставлять у залежність від чогось.',
  'The apology comes only with a jibe or a remark about the customer.': 'Поруч із вибаченням — лише шпилька чи зауваження клієнтові.',

  // bureaucratese
  'A canned phrase, the same for everybody.': 'Шаблонна фраза, однакова для всіх.',
  'Official language instead of human words.': 'Казенна мова замість людської.',
  'Canned or official language instead of human words.': 'Шаблонна чи казенна мова замість людської.',
  'A process speaks where a person should.': 'Говорить процедура, а мала б людина.',
  'A salutation to nobody in particular.': 'Звертання ні до кого зокрема.',
} as const satisfies Readonly<Record<string, string>>;
