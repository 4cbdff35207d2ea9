/** Why rules find what they find: the English sentence of a rule (`why` in src/rules) and what it says in Russian. */
export const reasons = {
  // thanks
  'The customer is thanked.': 'Клиента благодарят.',
  'Gratitude in other words than “thank you”.': 'Благодарность другими словами, чем «спасибо».',

  // apology
  'A direct apology, without conditions.': 'Прямое извинение, без всяких условий.',
  'The customer is asked to forgive.': 'У клиента просят прощения.',
  'A plain, everyday apology.': 'Простое извинение, как в живом разговоре.',
  'Regret about the trouble itself, not about how the customer took it.': 'Сожалеют о самой неприятности, а не о реакции клиента.',
  'Saying that one is ashamed is an apology too.': 'Сказать, что стыдно, — тоже извиниться.',
  'Words of shame or regret are an apology too.': 'Слова стыда или сожаления — тоже извинение.',

  // empathy
  'Puts the customer’s feeling into words.': 'Названо то, что чувствует клиент.',
  'Puts the customer’s feeling, or how bad it was, into words.': 'Названы чувства клиента или то, как тяжело ему пришлось.',
  'Acknowledges how bad the trouble is.': 'Признано, как тяжело пришлось клиенту.',
  'Says how bad it is, or that anyone would feel so.': 'Сказано, как это плохо, или что так чувствовал бы себя любой.',
  'Grants that the customer is right, or right to be angry.': 'Признано, что клиент прав или вправе злиться.',
  'An attempt to stand in the customer’s place.': 'Попытка встать на место клиента.',
  'Says that anyone would feel the same.': 'Сказано, что на месте клиента каждый чувствовал бы то же.',

  // ownership
  'Says that the fault is ours.': 'Ошибка признана нашей.',
  'The fault is admitted in the first person.': 'Вина признана от первого лица.',
  'Says outright what we did wrong.': 'Прямо сказано, что именно мы сделали не так.',
  'Says outright what we did wrong, or that it rests with us.': 'Прямо сказано, что мы сделали не так или что дело за нами.',
  'Says what we should have done and did not.': 'Сказано, что мы должны были сделать и не сделали.',
  'Says that the trouble came from us.': 'Сказано, что всё случилось из-за нас.',
  'Says who did it, as in “it was me”.': 'Сказано, кто это сделал: «это я», «это мы».',
  'Somebody here takes responsibility.': 'Кто-то здесь берёт ответственность на себя.',
  'A promise to stay with it until it is done.': 'Обещание довести дело до конца.',
  'The case is seen through to the end, or called one’s own duty.': 'Дело доводят до конца или называют своим долгом.',
  'A step of one’s own, and a promise to report the result.': 'Собственный шаг и обещание самому сообщить, что вышло.',

  // solution
  'What puts it right is done, under way or promised.': 'То, что исправляет дело, сделано, делается или обещано.',
  'What puts it right has been done.': 'То, что исправляет дело, уже сделано.',
  'What puts it right is done or on its way.': 'То, что исправляет дело, сделано или уже в пути.',
  'What puts it right is ready, arranged or on its way.': 'То, что исправляет дело, готово, согласовано или уже в пути.',
  'What puts it right is being done or offered.': 'То, что исправляет дело, делают или предлагают.',
  'What puts it right is promised or offered.': 'То, что исправляет дело, обещают или предлагают.',
  'Somebody comes, or does what puts it right.': 'Кто-то приедет или сделает то, что исправит дело.',
  'Money wrongly taken is given back, or a charge is corrected.': 'Списанное по ошибке возвращают или счёт исправляют.',

  // timeline
  'Says by when.': 'Сказано, к какому времени.',
  'Says by when, in a way that can be checked.': 'Сказано, к какому времени, — так, что можно проверить.',
  'Says how soon.': 'Сказано, за какое время.',
  'A time, a day or a span is named for what will happen.': 'Названо время, день или срок того, что будет.',
  'A time is proposed.': 'Предлагают время.',
  'An hour or a span is named, and not of something past.': 'Назван час или срок, и речь не о прошлом.',

  // contact
  'The reply is signed with a name.': 'Ответ подписан именем.',
  'Whoever answers gives their name.': 'Тот, кто отвечает, называет себя.',
  'A person is named who will act for the customer.': 'Назван человек, который займётся делом.',
  'A case number or a direct contact is given.': 'Дан номер обращения или прямой контакт.',
  'A direct line or address of the person who answers.': 'Прямой номер или адрес того, кто отвечает.',
  'The number under which the case can be found.': 'Номер, по которому можно найти обращение.',

  // clarify
  'A friendly question in a full sentence, about what is needed to help.':
    'Доброжелательный вопрос полным предложением — о том, без чего не помочь.',
  'What is needed to help is asked for politely.': 'Вежливая просьба сообщить нужное для дела.',
  'What is needed is asked for with room to say no.': 'О нужном просят так, что можно и отказать.',

  // private
  'A call is offered.': 'Предлагают поговорить голосом.',
  'A meeting face to face is offered.': 'Предлагают встретиться и поговорить.',
  'A call or a meeting is offered.': 'Предлагают поговорить голосом или встретиться.',
  'The customer is invited to a private talk.': 'Клиента приглашают в личный разговор.',
  'The customer is invited to write where others cannot read.': 'Клиента просят написать туда, где не читают другие.',

  // compensation
  'Money goes back to the customer.': 'Клиенту возвращают деньги.',
  'Money goes back, or a cost is taken over.': 'Деньги возвращают или расходы берут на себя.',
  'A charge is waived.': 'Плату за это не берут.',
  'Something is given free, or a charge is dropped.': 'Что-то дают бесплатно или снимают плату.',
  'A charge is dropped, or something of value is given.': 'Снимают плату или дают что-то ценное.',
  'A discount, bonus or gift for the trouble.': 'Скидка, бонус или подарок за хлопоты.',
  'Something of value is offered for the trouble.': 'За хлопоты предлагают что-то ценное.',
  'The company bears a cost, or gives something for the trouble.': 'Компания берёт расходы на себя или даёт что-то за хлопоты.',
  'The company pays the customer’s costs.': 'Компания оплачивает расходы клиента.',

  // personal
  'The customer is addressed by name.': 'К клиенту обращаются по имени.',
  'The customer is greeted by name.': 'С клиентом здороваются по имени.',
  'The customer is addressed by title and name.': 'Обращение по имени со словом «господин», «госпожа» и т. п.',

  // excuse
  'The failure is explained away.': 'Ошибку пытаются оправдать.',
  'The failure is explained away by circumstances.': 'Ошибку списывают на обстоятельства.',
  'The failure is explained away by circumstances or “it happens”.': 'Ошибку списывают на обстоятельства или на «так бывает».',
  'The failure is explained away by load, season or too few hands.': 'Ошибку списывают на загрузку, сезон или нехватку людей.',
  'The failure is explained away by a rule or a procedure.': 'Ошибку списывают на правило или порядок.',
  'The failure is explained away by a rule, a law or a price.': 'Ошибку списывают на правило, закон или цену.',
  'The usual “it happens”, “there are few of us” or “prices rise”.': 'Привычное «так бывает», «нас мало» или «всё дорожает».',
  'What happened is called normal, so nobody has to answer for it.': 'Случившееся называют обычным, а значит, и отвечать некому.',
  'A circumstance is named where responsibility is due.': 'Названо обстоятельство там, где надо взять ответственность.',
  'Circumstances stand where an apology should, and nothing is offered.': 'Вместо извинения — обстоятельства, и ничего не предложено.',
  'A cause is given, and nobody takes responsibility.': 'Названа причина, а ответственности никто не берёт.',
  'Strain, chance or a breakdown is the reason, and nobody takes responsibility.':
    'Причина — перегрузка, случай или поломка, а ответственности никто не берёт.',
  'The weather, a machine or others are the reason, and nobody takes responsibility.':
    'Причина — погода, техника или кто-то другой, а ответственности никто не берёт.',
  'Somebody else’s failing is the reason, and nobody takes responsibility.': 'Причина — чужой недосмотр, а ответственности никто не берёт.',
  'Others are said to be in charge, and nobody here takes responsibility.':
    'Говорят, что этим занимаются другие, а ответственности никто не берёт.',
  'The reply only passes on what others do.': 'Лишь пересказано, что делают другие.',
  'The machine is blamed, and nobody answers for the machine.': 'Виновата техника, а за технику никто не отвечает.',
  'A rule, a system or a routine takes the place of responsibility.': 'Вместо ответственности — правило, система или заведённый порядок.',
  'Weather, traffic, suppliers or breakdowns take the place of responsibility.':
    'Вместо ответственности — погода, пробки, поставщики или поломки.',
  'Nature, chance or the material itself is said to be the cause.': 'Причиной названы природа, случай или сам материал.',
  'A rule or a term is cited, and there is no help.': 'Ссылаются на правило или условие, а помощи нет.',
  'A breakdown is named instead of help.': 'Вместо помощи — рассказ о поломке.',
  'Prices and costs are named instead of help.': 'Вместо помощи — цены и расходы.',
  'Too few hands are named instead of help.': 'Вместо помощи — нехватка людей.',
  'A colleague’s weakness takes the place of an answer.': 'Вместо ответа — слабость коллеги.',
  'Somebody’s absence, inexperience or bad day takes the place of an answer.':
    'Вместо ответа — чьё-то отсутствие, неопытность или плохой день.',
  'Responsibility is waved away.': 'От ответственности открещиваются.',
  'The customer is asked to understand the company.': 'Клиента просят войти в положение компании.',

  // blame_shift
  'The fault is put on the customer.': 'Вину переложили на клиента.',
  'The customer is told what they should have done.': 'Клиенту говорят, что он должен был сделать сам.',
  'The cause is sought on the customer’s side.': 'Причину ищут у клиента.',
  'The fault is put on the customer or somebody else.': 'Вину переложили на клиента или на кого-то другого.',
  'The fault is put on the customer or somebody else, and nothing is offered.':
    'Вину переложили на клиента или на кого-то другого, и ничего не предложили.',
  'The customer or others caused it, and nobody takes responsibility.':
    'Причина — клиент или кто-то другой, а ответственности никто не берёт.',
  'Somebody else is named as the one to blame.': 'Виноватым назван кто-то другой.',
  'Others are pointed at, and nobody takes responsibility.': 'Кивают на других, а ответственности никто не берёт.',
  'The fault is put on a colleague, another department or an outsider.': 'Вину переложили на коллегу, другой отдел или посторонних.',
  'A colleague, another department or an outsider is blamed, and nobody takes responsibility.':
    'Виноваты коллега, другой отдел или посторонние, а ответственности никто не берёт.',

  // stupid_question
  'The question doubts the customer.': 'Вопрос ставит клиента под сомнение.',
  'The question doubts the customer’s competence, care or honesty.':
    'Вопрос ставит под сомнение сообразительность, внимательность или честность клиента.',
  'The question doubts the customer’s word, memory or honesty.': 'Вопрос ставит под сомнение слова, память или честность клиента.',
  'The question doubts that the customer knows what they did.': 'Вопрос намекает, что клиент не знает, что делал.',
  'Doubts that the customer knows what they do or say.': 'Сомнение в том, что клиент знает, что делает и говорит.',
  'A guess that the customer did it, forgot or mixed something up.': 'Догадка, что клиент сам это сделал, забыл или что-то перепутал.',
  'A curt question about what the customer did sounds like doubt.': 'Сухой вопрос о том, что сделал клиент, звучит как сомнение.',
  'A bare question, with nothing offered, sounds like doubt.': 'Голый вопрос, без единого предложения, звучит как сомнение.',

  // argument
  'The customer’s words are disputed.': 'Слова клиента оспаривают.',
  'The customer’s words are disputed, or the company is said to be right.': 'Слова клиента оспаривают или доказывают правоту компании.',
  'The customer’s words are disputed with somebody else’s word or papers.': 'Слова клиента оспаривают чужими словами или бумагами.',
  'The customer is told that it cannot have been so.': 'Клиенту говорят, что такого быть не могло.',
  'The customer is corrected, or told that all was in order.': 'Клиента поправляют или говорят, что всё было в порядке.',
  'The complaint is dismissed as untrue or groundless.': 'Жалобу отметают как ложную или необоснованную.',
  'Records or figures are set against what the customer says.': 'Словам клиента противопоставлены записи или цифры.',
  'Papers, terms or other people are set against the complaint.': 'Жалобе противопоставлены бумаги, условия или другие люди.',
  'Facts, papers or others are set against the complaint, and nothing is offered.':
    'Жалобе противопоставлены факты, бумаги или другие люди, и ничего не предложено.',
  'The answer to the complaint is that others are content.': 'На жалобу отвечают, что другие довольны.',
  'The company is said to be right, and there is no help.': 'Доказывают правоту компании, а помощи нет.',
  'The company is said to be right, and nobody takes responsibility.': 'Доказывают правоту компании, а ответственности никто не берёт.',

  // rudeness
  'An insult.': 'Оскорбление.',
  'An insult, contempt or a threat.': 'Оскорбление, презрение или угроза.',
  'A swear word, an insult or a threat.': 'Брань, оскорбление или угроза.',
  'An attack on the customer’s mind, looks or origin, or a threat.': 'Нападки на ум, внешность или происхождение клиента либо угроза.',
  'The customer is called names.': 'Клиента обзывают.',
  'The customer’s mind is mocked.': 'Над умом клиента насмехаются.',
  'The customer is threatened.': 'Клиенту угрожают.',
  'The customer is told to shut up or get lost.': 'Клиенту велят замолчать или убираться.',
  'The customer is told what to feel or how to speak.': 'Клиенту указывают, что чувствовать или как говорить.',
  'The customer is talked down to or ordered about.': 'С клиентом говорят свысока или им командуют.',
  'Mockery, sarcasm or contempt.': 'Насмешка, сарказм или презрение.',
  'Mockery, sarcasm or a threat.': 'Насмешка, сарказм или угроза.',
  'A jibe at the customer.': 'Колкость в адрес клиента.',
  'A jibe, and not a kind word beside it.': 'Колкость, и рядом ни одного тёплого слова.',

  // self_promo
  'The company praises itself while the complaint is open.': 'Компания хвалит себя, пока жалоба ещё открыта.',
  'Something is sold or advertised while the complaint is open.': 'Что-то продают или рекламируют, пока жалоба ещё открыта.',
  'The reply turns to the company’s merits or wares while the complaint is open.':
    'Речь переходит на заслуги или товары компании, пока жалоба ещё открыта.',
  'Company news, offers or rankings while the complaint is open.': 'Новости, предложения или рейтинги компании, пока жалоба ещё открыта.',
  'The customer who complains is invited to buy or to admire.': 'Того, кто жалуется, приглашают покупать или любоваться.',
  'Something is advertised or praised.': 'Что-то рекламируют или хвалят.',
  'The company is praised or advertised, and nobody takes responsibility.':
    'Компанию хвалят или рекламируют, а ответственности никто не берёт.',

  // brush_off
  'Help is refused, and nothing is offered instead.': 'В помощи отказывают и ничего не предлагают взамен.',
  'A bare refusal, or “rules are rules”.': 'Голый отказ или «правила есть правила».',
  'Says what will not be done, and offers nothing instead.': 'Сказано, чего не сделают, и ничего не предложено взамен.',
  'The customer is turned away, and nothing is offered.': 'Клиента выпроваживают, ничего не предложив.',
  'The customer is left alone with the trouble.': 'Клиента оставляют с бедой один на один.',
  'The customer is told to put up with it.': 'Клиенту предлагают смириться.',
  'The customer is refused a talk with a manager.': 'Клиенту отказывают в разговоре с руководителем.',
  'The conversation is broken off with the trouble still there.': 'Разговор обрывают, а дело не решено.',

  // bounce
  'The customer is sent elsewhere.': 'Клиента отсылают к другим.',
  'The customer is sent elsewhere, and nobody stays with the case.': 'Клиента отсылают к другим, а за дело никто не берётся.',
  'The customer is sent to do the legwork.': 'Клиента отправляют хлопотать самого.',
  'The customer is told to ask somebody else.': 'Клиенту велят обратиться к кому-то другому.',
  'The customer is told to go, ring, write or look for it alone.': 'Клиенту велят самому идти, звонить, писать или искать.',

  // false_apology
  'An apology on a condition doubts that anything happened.': 'Извинение с условием ставит под сомнение само случившееся.',
  'A “but” that argues or refuses takes the apology back.': 'После «но» — спор или отказ, и извинения уже нет.',
  'Regret about how the customer took it, not about what happened.': 'Сожалеют о том, как клиент это воспринял, а не о том, что произошло.',
  '“Any inconvenience” names nothing and doubts that there was any.':
    '«Возможные неудобства» ничего не называют и ставят саму беду под сомнение.',
  'Irony turns the apology into a jibe.': 'Ирония превращает извинение в насмешку.',
  'A mocking or grudging apology hurts more than none.': 'Насмешливое или вымученное извинение ранит сильнее, чем его отсутствие.',
  'The apology is put off, measured out or made to depend on something.':
    'Извинение откладывают, отмеряют или ставят в зависимость от чего-то.',
  'The apology comes only with a jibe or a remark about the customer.': 'Рядом с извинением — только колкость или замечание клиенту.',

  // bureaucratese
  'A canned phrase, the same for everybody.': 'Шаблонная фраза, одинаковая для всех.',
  'Official language instead of human words.': 'Казённый язык вместо человеческого.',
  'Canned or official language instead of human words.': 'Шаблонный или казённый язык вместо человеческого.',
  'A process speaks where a person should.': 'Говорит процедура, а должен бы человек.',
  'A salutation to nobody in particular.': 'Обращение ни к кому в отдельности.',
} as const satisfies Readonly<Record<string, string>>;
