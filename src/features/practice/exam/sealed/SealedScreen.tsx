import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { safeWith } from '../../../../adapters/browser/crypto.ts';
import type { KeptSealed } from '../../../../adapters/browser/kept-sealed.ts';
import { usePerson } from '../../../../adapters/react/person.tsx';
import { type Claim, usePorts } from '../../../../adapters/react/ports.ts';
import { begunOf, NO_KEYS, placeNow, tidyCode, type UnderWay, withBegun } from '../../../../core/team/index.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { Page } from '../../../../ui/Page.tsx';
import type { Opened } from '../../load-session.ts';
import { type Found, type Keeping, newest, openKept, startKeeping } from './keep-sealed.ts';
import { type Inside, type NotOpened, openWith, type SealedFile } from './open-sealed.ts';
import styles from './Sealed.module.css';
import { SealedDoor } from './SealedDoor.tsx';
import { SealedOver } from './SealedOver.tsx';
import { SealedSitting, useStayHere } from './SealedSitting.tsx';
import { beginSealed, type Book, openAgain, openBook, resultFile } from './sit-sealed.ts';

type Sat = {
  readonly file: SealedFile;
  readonly inside: Inside;
  readonly book: Book;
  readonly keeping: Keeping;
  /** The conversation that was under way when the page closed. */
  readonly again: Opened | null;
};

type Stage =
  | { readonly at: 'door' }
  | { readonly at: 'sitting'; readonly sat: Sat }
  | { readonly at: 'over'; readonly sat: Sat; readonly result: string; readonly isSaved: boolean }
  | { readonly at: 'elsewhere' };

/** While this tab has the exam. */
type Hold = { keeping: Keeping | null; isLost: boolean };

const AT_DOOR: Stage = { at: 'door' };

/** `#/sealed`: an exam that a lead has sealed, opened with its code; what comes of it is sealed to the lead. */
export function SealedScreen() {
  const { t } = useTranslation();
  const ports = usePorts();
  const { settings, changeSettings, profile } = usePerson();
  const [stage, setStage] = useState<Stage>(AT_DOOR);
  const [isKept, setKept] = useState(true);
  const claimed = useRef<Claim | null>(null);
  const latest = useRef<Hold | null>(null);
  useEffect(
    () => () => {
      claimed.current?.release();
    },
    [],
  );
  const isAtStake = stage.at === 'sitting' || (stage.at === 'over' && !isKept && !stage.isSaved);
  useStayHere(isAtStake);
  const blocker = useBlocker(isAtStake);
  const { appVersion, content, claim, wallNow } = ports;

  const end = useCallback(
    async (sat: Sat) => {
      const result = await resultFile(sat.file, sat.book.now(), sat.inside.ticket, appVersion);
      await sat.keeping.end(result);
      setStage({ at: 'over', sat, result, isSaved: false });
    },
    [appVersion],
  );

  /** One tab at a time. */
  const take = async (examId: string): Promise<Hold> => {
    const hold: Hold = { keeping: null, isLost: false };
    latest.current = hold;
    claimed.current?.release();
    claimed.current = await claim(`sealed-${examId}`, {
      take: true,
      onLost: () => {
        // this tab itself has taken it anew
        if (latest.current !== hold) return;
        hold.isLost = true;
        hold.keeping?.stop();
        setStage({ at: 'elsewhere' });
      },
    });
    return hold;
  };

  /** From its first moment, or from where it stood. */
  const sit = async ({ file, inside, safe, underWay }: Found, hold: Hold) => {
    const onFailed = () => {
      setKept(false);
    };
    setKept(true);
    const again = await openAgain(underWay, inside.scenarios, { content, wallNow });
    const keeping = await startKeeping({ file, safe, now: underWay, onFailed });
    if (hold.isLost) {
      keeping.stop();
      return;
    }
    hold.keeping = keeping;
    const sat = { file, inside, book: openBook(underWay, file, keeping.keep), keeping, again };
    if (again === null && placeNow(underWay) === null) await end(sat);
    else setStage({ at: 'sitting', sat });
  };

  const begin = async (file: SealedFile, code: string, name: string): Promise<NotOpened | null> => {
    const inside = await openWith(file, code, content, settings);
    if (inside === 'code' || inside === 'broken') return inside;
    // before the clock starts: it takes its time on purpose
    const safe = await safeWith(tidyCode(code));
    const keys = settings.keys ?? NO_KEYS;
    const person = { id: profile.id, name };
    const begunBefore = begunOf(keys, file.body.id);
    const exam = await beginSealed(file, inside.scenarios, { person, settings, begunBefore }, ports);
    const underWay: UnderWay = { person, begunBefore, exam, attempts: [], open: null };
    changeSettings({ keys: withBegun(keys, file.body.id, exam.startedMs) });
    await sit({ file, inside, safe, underWay }, await take(exam.id));
    return null;
  };

  const goOn = async (row: KeptSealed, code: string): Promise<NotOpened | 'gone' | null> => {
    const found = await openKept(row, code, content, settings);
    if (found === 'code' || found === 'broken') return found;
    const hold = await take(row.id);
    const now = await newest(found);
    if (now === null) return 'gone';
    await sit(now, hold);
    return null;
  };

  return (
    <>
      {blocker.state === 'blocked' && (
        <Leaving onStay={blocker.reset} onLeave={blocker.proceed} isOver={stage.at === 'over'} isKept={isKept} />
      )}
      {stage.at === 'sitting' && !isKept && blocker.state !== 'blocked' && (
        <div className={styles.leaving}>
          <Notice tone="partly" title={t('sealed.sit.term.memory')} />
        </div>
      )}
      {stage.at === 'door' && <SealedDoor onBegin={begin} onGoOn={goOn} />}
      {stage.at === 'sitting' && (
        <SealedSitting
          inside={stage.sat.inside}
          book={stage.sat.book}
          again={stage.sat.again}
          onOver={() => {
            void end(stage.sat);
          }}
        />
      )}
      {stage.at === 'over' && (
        <SealedOver
          examId={stage.sat.book.now().exam.id}
          lead={stage.sat.file.key.name}
          result={stage.result}
          isKept={isKept}
          isSaved={stage.isSaved}
          onSaved={() => {
            setStage({ ...stage, isSaved: true });
          }}
        />
      )}
      {stage.at === 'elsewhere' && (
        <Page title={t('practice.elsewhere.title')} lead={t('sealed.elsewhere')} width="text">
          <Button
            look="primary"
            onClick={() => {
              setStage(AT_DOOR);
            }}
          >
            {t('sealed.toDoor')}
          </Button>
        </Page>
      )}
    </>
  );
}

type LeavingProps = {
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly isOver: boolean;
  readonly isKept: boolean;
};

function Leaving({ onStay, onLeave, isOver, isKept }: LeavingProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.leaving}>
      <Notice
        tone="bad"
        role="alert"
        title={t(isOver ? 'sealed.leave.unsaved' : 'sealed.leave.title')}
        actions={
          <>
            <Button look="primary" onClick={onStay}>
              {t('sealed.leave.stay')}
            </Button>
            <Button onClick={onLeave}>{t(isKept ? 'sealed.leave.goKept' : 'sealed.leave.go')}</Button>
          </>
        }
      >
        {t(isKept ? 'sealed.leave.textKept' : 'sealed.leave.text')}
      </Notice>
    </div>
  );
}
