import type { ReactNode } from 'react';

const PATHS = {
  send: <path d="M4.5 12 20 4.5 15.5 20l-3.7-6.1L4.5 12Zm7.3 1.9L20 4.5" />,
  pause: <path d="M9 6v12M15 6v12" />,
  play: <path d="M8 5.5v13l10.5-6.5L8 5.5Z" />,
  skip: <path d="M5 6v12l7-6-7-6Zm8 0v12l7-6-7-6Z" />,
  end: <path d="M12 4v8M7.2 6.8a7 7 0 1 0 9.6 0" />,
  back: <path d="M10.5 6 4.5 12l6 6M5 12h14.5" />,
  forward: <path d="m13.5 6 6 6-6 6M19 12H4.5" />,
  close: <path d="m6.5 6.5 11 11m0-11-11 11" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v1.8M12 19.2V21M3 12h1.8M19.2 12H21M5.6 5.6l1.3 1.3M17.1 17.1l1.3 1.3M18.4 5.6l-1.3 1.3M6.9 17.1l-1.3 1.3" />
    </>
  ),
  moon: <path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z" />,
  chat: <path d="M4.5 6.5A2 2 0 0 1 6.5 4.5h11a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2H11l-4.5 3.8V16a2 2 0 0 1-2-2V6.5Z" />,
  phone: (
    <path d="M8.2 4.5H6A1.6 1.6 0 0 0 4.4 6.2C4.9 13.5 10.5 19.1 17.8 19.6a1.6 1.6 0 0 0 1.7-1.6v-2.2a1 1 0 0 0-.7-1l-2.9-.9a1 1 0 0 0-1 .3l-1 1.1a11.5 11.5 0 0 1-5.2-5.2l1.1-1a1 1 0 0 0 .3-1l-.9-2.9a1 1 0 0 0-1-.7Z" />
  ),
  email: (
    <path d="M4 7.5a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 16.5v-9Zm.5 0 7.5 5.5 7.5-5.5" />
  ),
  social: <path d="M15.5 7.5a2.5 2.5 0 1 0 .1-.1L8.6 11m-.1.9a2.5 2.5 0 1 0 0 .2l7 3.7m.1.1a2.5 2.5 0 1 0 0-.1" />,
  review: <path d="m12 4.5 2.3 4.8 5.2.7-3.8 3.7.9 5.3-4.6-2.5L7.4 19l.9-5.3L4.5 10l5.2-.7L12 4.5Z" />,
  eye: (
    <>
      <path d="M3 12s3.3-6 9-6 9 6 9 6-3.3 6-9 6-9-6-9-6Z" />
      <circle cx="12" cy="12" r="2.6" />
    </>
  ),
  lock: (
    <path d="M7 11V8.5a5 5 0 0 1 10 0V11M6.5 11h11A1.5 1.5 0 0 1 19 12.5v5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 17.5v-5A1.5 1.5 0 0 1 6.5 11Z" />
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  cross: <path d="m7 7 10 10M17 7 7 17" />,
  plus: <path d="M5 12h14M12 5v14" />,
  frame: (
    <path d="M4.5 9V6A1.5 1.5 0 0 1 6 4.5h3M15 4.5h3A1.5 1.5 0 0 1 19.5 6v3M19.5 15v3a1.5 1.5 0 0 1-1.5 1.5h-3M9 19.5H6A1.5 1.5 0 0 1 4.5 18v-3" />
  ),
  half: <path d="M5 12h14" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 11v5M12 8v.1" />
    </>
  ),
  warning: <path d="M12 4.5 3.8 18.5h16.4L12 4.5Zm0 5v4.2m0 2.3v.1" />,
  book: <path d="M12 7c-1.8-1.3-4.3-1.8-7.5-1.5v12c3.2-.3 5.7.2 7.5 1.5 1.8-1.3 4.3-1.8 7.5-1.5v-12C16.3 5.2 13.8 5.7 12 7Zm0 0v12" />,
  history: <path d="M5 5v4h4M5.3 9A7.5 7.5 0 1 1 4.5 13M12 8v4.3l2.8 1.7" />,
  person: <path d="M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-7 8c.6-3.4 3.4-5.5 7-5.5s6.4 2.1 7 5.5" />,
  team: (
    <path d="M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 8c.5-3 2.8-5 5.5-5s5 2 5.5 5M15.5 5.3a3 3 0 0 1 0 5.4m2 3.6c1.7.8 2.8 2.5 3 4.7" />
  ),
  folder: <path d="M4 7.5A1.5 1.5 0 0 1 5.5 6h4l2 2.5h7A1.5 1.5 0 0 1 20 10v7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17V7.5Zm4 6h8" />,
  search: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20 20" />,
  settings: (
    <path d="M4.5 8H13m5 0h1.5M4.5 16H7m5 0h7.5M15.5 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Zm-6 8a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z" />
  ),
  sound: <path d="M4.5 9.5v5H8l4.5 4v-13L8 9.5H4.5Zm11.3-.8a4.7 4.7 0 0 1 0 6.6m2.4-9a8 8 0 0 1 0 11.4" />,
  undo: <path d="M8.5 5 4.5 9l4 4M5 9h9a5 5 0 0 1 0 10h-3.5" />,
  redo: <path d="m15.5 5 4 4-4 4M19 9h-9a5 5 0 0 0 0 10h3.5" />,
  muted: <path d="M4.5 9.5v5H8l4.5 4v-13L8 9.5H4.5Zm11.5.3 4.5 4.5m0-4.5L16 14.3" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** A drawn sign beside words; it never stands for them, so screen readers skip it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  );
}
