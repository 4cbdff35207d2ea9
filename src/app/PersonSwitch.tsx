import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { usePerson } from '../adapters/react/person.tsx';
import styles from './PersonSwitch.module.css';

/** Where several people practise in this browser: who does now, and in two clicks somebody else. */
export function PersonSwitch() {
  const { t } = useTranslation();
  const { profile, people, switchPerson } = usePerson();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
    };
  }, [isOpen]);

  if (people.length < 2) return null;
  const nameOf = (name: string) => (name === '' ? t('common.people.nameless') : name);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes what is open inside, from wherever in it the focus is
    <div
      ref={around}
      className={styles.people}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.now}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('common.people.now', { name: nameOf(profile.name) })}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span aria-hidden="true">{Array.from(nameOf(profile.name))[0]?.toLocaleUpperCase()}</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.list}>
          <ul>
            {people.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === profile.id}
                  onClick={() => {
                    setOpen(false);
                    if (one.id === profile.id) return;
                    switchPerson(one.id);
                    void navigate('/');
                  }}
                >
                  {nameOf(one.name)}
                </button>
              </li>
            ))}
          </ul>
          <Link
            to="/settings"
            onClick={() => {
              setOpen(false);
            }}
          >
            {t('common.people.manage')}
          </Link>
        </div>
      )}
    </div>
  );
}
