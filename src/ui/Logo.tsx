/** The sign of Otvet: a bubble that is answered. The same drawing is in public/icon.svg. */
export function Logo({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M16 3C8.5 3 3 8 3 14.6c0 3.7 1.7 6.9 4.5 9.1L7 29l5.6-3.1c1.1.2 2.2.3 3.4.3 7.5 0 13-5 13-11.6S23.5 3 16 3Z"
        fill="var(--accent)"
      />
      <path
        d="M10 17.5c1.5 2.3 3.6 3.4 6 3.4 3.3 0 5.8-2.2 5.8-5.3 0-3-2.4-5.2-5.6-5.2h-4.4m0 0 2.7-2.7m-2.7 2.7 2.7 2.7"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
