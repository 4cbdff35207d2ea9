import { useTranslation } from 'react-i18next';
import { SIGNAL_IDS, type Path } from '../../../core/scenario/index.ts';
import { ACTION_TYPES, MOODS, OUTCOMES } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Defaulted, type Option, PickField, TokensField, WordsField } from './fields.tsx';
import styles from './Form.module.css';
import { type Form, useHeldForm } from './form.ts';
import { ItemsField, TextsField } from './lists.tsx';
import { Entries, Section, useOptions } from './parts.tsx';

/** How the talk goes: as it goes by default, or by stages of one's own. */
export function Talk() {
  const { t } = useTranslation();
  const form = useHeldForm();
  const stages = form.written.keys(['stages']);
  const remedy = form.written.keys(['remedies'])[0];
  const own = {
    complaint: {
      replies: [
        { when: { any: ['excuse', 'blame_shift'] }, says: [t('studioForm.examples.excused')], anger_by: 10 },
        { when: { all: ['apology'] }, says: [t('studioForm.examples.calmer')], goto: 'repair' },
        { otherwise: { says: [t('studioForm.examples.waiting')] } },
      ],
      silence: [
        { after: '90 s', says: [t('studioForm.examples.silence')] },
        { after: '6 min', goto: 'lost' },
      ],
    },
    repair: {
      replies: [
        { when: { any: [remedy === undefined ? 'solution' : `remedy.${remedy}`], all: ['timeline'] }, goto: 'delighted' },
        { when: { any: [remedy === undefined ? 'solution' : `remedy.${remedy}`] }, goto: 'kept' },
        { when: { turn: { min: 5 } }, goto: 'resigned' },
        { otherwise: { says: [t('studioForm.examples.andNow')] } },
      ],
      silence: [{ after: '6 min', goto: 'lost' }],
    },
  };
  return (
    <Section id="talk" keys={['stages']} optional>
      {stages.length === 0 ? (
        <div className={styles.example}>
          <p>{t('studioForm.talkDefault')}</p>
          <Button
            size="s"
            onClick={() => {
              form.set(['stages'], own);
            }}
          >
            {t('studioForm.talkOwn')}
          </Button>
        </div>
      ) : (
        <>
          <Entries
            area="stages"
            ids={stages}
            add={t('studioForm.stageAdd')}
            addHint={t('studioForm.stageAddHint')}
            fresh={() => ({ replies: [{ otherwise: { says: [t('studioForm.examples.andNow')] } }] })}
            parts={['replies', 'silence']}
            title={(id) => t('studioForm.stage', { id })}
          >
            {(_, path) => <Stage path={path} />}
          </Entries>
          <Button
            size="s"
            look="quiet"
            className={styles.adding}
            onClick={() => {
              form.clear(['stages']);
            }}
          >
            {t('studioForm.talkAsDefault')}
          </Button>
        </>
      )}
    </Section>
  );
}

function Stage({ path }: { readonly path: Path }) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const signs = useSigns(form);
  const { written } = form;
  const led = (rule: Path) => {
    const says =
      written.words([...rule, 'says']) === ''
        ? ''
        : `«${written.words(Array.isArray(written.at([...rule, 'says'])) ? [...rule, 'says', 0] : [...rule, 'says'])}»`;
    const goto = written.words([...rule, 'goto']);
    return [says, goto && `→ ${goto}`].filter(Boolean).join(' ');
  };
  const brief = (rule: Path) => {
    if (written.at([...rule, 'otherwise']) !== undefined) return `${t('studioForm.otherwise')} ${led([...rule, 'otherwise'])}`;
    const named = (part: string) => {
      const held = written.at([...rule, 'when', part]);
      const list = Array.isArray(held) ? held : held === undefined ? [] : [held];
      return list.map((sign) => signs.find(({ value }) => value === sign)?.label ?? String(sign));
    };
    const none = named('none');
    const asks = [
      named('any').join(` ${t('studioForm.or')} `),
      named('all').join(', '),
      none.length > 0 && `${t('studioForm.not')} ${none.join(', ')}`,
    ];
    return `${asks.filter(Boolean).join('; ')} ${led(rule)}`;
  };
  const replies = [...path, 'replies'];
  const hasOtherwise = form.written.at([...replies, form.written.count(replies) - 1, 'otherwise']) !== undefined;
  const last = form.written.count(replies) - (hasOtherwise ? 1 : 0);
  return (
    <>
      <ItemsField
        path={replies}
        label={t('studioForm.rules')}
        hint={t('studioForm.rulesHint')}
        item={(number) => t('studioForm.rule', { number })}
        add={t('studioForm.ruleAdd')}
        at={last}
        fresh={{ when: { any: ['apology'] }, says: [t('studioForm.examples.calmer')] }}
        brief={brief}
        parts={['when', 'otherwise', 'says', 'goto', 'reveals', 'anger_by', 'fairness_by']}
      >
        {(rule) => <Rule path={rule} signs={signs} />}
      </ItemsField>
      {!hasOtherwise && (
        <Button
          size="s"
          look="quiet"
          className={styles.adding}
          onClick={() => {
            form.insert(replies, last, { otherwise: { says: [t('studioForm.examples.andNow')] } });
          }}
        >
          + {t('studioForm.otherwiseAdd')}
        </Button>
      )}
      <ItemsField
        path={[...path, 'silence']}
        label={t('studioForm.silence')}
        hint={t('studioForm.silenceHint')}
        item={(number) => t('studioForm.silenceItem', { number })}
        add={t('studioForm.silenceAdd')}
        fresh={{ after: '6 min', goto: 'lost' }}
        brief={(rule) => `${t('studioForm.after')} ${form.written.words([...rule, 'after'])} ${led(rule)}`}
        parts={['after', 'says', 'goto', 'anger_by', 'fairness_by']}
      >
        {(rule) => (
          <>
            <WordsField path={[...rule, 'after']} label={t('studioForm.after')} placeholder="90 s" number />
            <Says path={[...rule, 'says']} />
            <Goto path={[...rule, 'goto']} />
          </>
        )}
      </ItemsField>
    </>
  );
}

function Rule({ path, signs }: { readonly path: Path; readonly signs: readonly Option[] }) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const options = useOptions();
  const isOtherwise = form.written.at([...path, 'otherwise']) !== undefined;
  const when = [...path, 'when'];
  const base = isOtherwise ? [...path, 'otherwise'] : path;
  const facts = form.written.keys(['facts']).map((id) => ({ value: id, label: t('studioForm.fact', { id }) }));
  return (
    <>
      {isOtherwise ? (
        <p className={styles.otherwise}>{t('studioForm.otherwise')}</p>
      ) : (
        <div className={styles.when}>
          <TokensField path={[...when, 'any']} label={t('studioForm.any')} options={signs} />
          <TokensField path={[...when, 'all']} label={t('studioForm.all')} options={signs} />
          <TokensField path={[...when, 'none']} label={t('studioForm.none')} options={signs} />
          <Defaulted path={[...when, 'mood']} label={t('studioForm.mood')} value={t('studioForm.anyMood')}>
            <TokensField path={[...when, 'mood']} label={t('studioForm.mood')} options={options(MOODS, 'moods')} />
          </Defaulted>
          {(['anger', 'fairness', 'turn'] as const).map((number) => (
            <Defaulted key={number} path={[...when, number]} label={t(`studioForm.range.${number}`)} value={t('studioForm.anyNumber')}>
              <fieldset className={styles.pair}>
                <legend>{t(`studioForm.range.${number}`)}</legend>
                <WordsField path={[...when, number, 'min']} label={t('studioForm.atLeast')} number />
                <WordsField path={[...when, number, 'max']} label={t('studioForm.atMost')} number />
              </fieldset>
            </Defaulted>
          ))}
        </div>
      )}
      <Says path={[...base, 'says']} />
      <Goto path={[...base, 'goto']} />
      {facts.length > 0 && (
        <Defaulted path={[...base, 'reveals']} label={t('studioForm.reveals')} value={t('studioForm.nothing')}>
          <TokensField path={[...base, 'reveals']} label={t('studioForm.reveals')} options={facts} />
        </Defaulted>
      )}
      <Defaulted path={[...base, 'anger_by']} label={t('studioForm.angerBy')} value={t('studioForm.byItself')}>
        <WordsField path={[...base, 'anger_by']} label={t('studioForm.angerBy')} hint={t('studioForm.angerByHint')} number />
      </Defaulted>
    </>
  );
}

function Says({ path }: { readonly path: Path }) {
  const { t } = useTranslation();
  return (
    <TextsField
      path={path}
      label={t('studioForm.says')}
      item={(number) => t('studioForm.saysItem', { number })}
      add={t('studioForm.messageAdd')}
      placeholder={t('studioForm.saysDefault')}
    />
  );
}

function Goto({ path }: { readonly path: Path }) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const outcomes = useOutcomes(form);
  const stages = form.written.keys(['stages']).map((id) => ({ value: id, label: t('studioForm.stage', { id }) }));
  return <PickField path={path} label={t('studioForm.goto')} none={t('studioForm.stay')} options={[...stages, ...outcomes]} />;
}

/** The six endings and those of the author's own. */
export function useOutcomes(form: Form): readonly Option[] {
  const { t } = useTranslation();
  const own = form.written.keys(['outcomes']).filter((id) => !(OUTCOMES as readonly string[]).includes(id));
  return [
    ...OUTCOMES.map((id) => ({ value: id, label: t('studioForm.ending', { title: t(`outcomes.${id}.title`) }) })),
    ...own.map((id) => ({ value: id, label: t('studioForm.ending', { title: id }) })),
  ];
}

function useSigns(form: Form): readonly Option[] {
  const { t } = useTranslation();
  const options = useOptions();
  const { written } = form;
  const now = [
    ...written.keys(['remedies']).map((id) => ({
      value: `remedy.${id}`,
      label: t('studioForm.offered', { name: written.words(['remedies', id, 'label']) || id }),
    })),
    ...options(SIGNAL_IDS, 'debrief.signal'),
    ...written.keys(['facts']).map((id) => ({ value: `fact.${id}`, label: t('studioForm.told', { id }) })),
    ...options(ACTION_TYPES, 'studioForm.actions').map(({ value, label }) => ({ value: `action.${value}`, label })),
  ];
  const before = now
    .filter(({ value }) => !value.startsWith('fact.'))
    .map(({ value, label }) => ({ value: `ever.${value}`, label: t('studioForm.ever', { name: label }) }));
  return [...now, ...before];
}
