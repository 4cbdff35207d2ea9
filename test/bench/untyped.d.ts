// What the bench's peers ship without types.
declare module 'write-good' {
  export default function writeGood(text: string): readonly unknown[];
}
declare module 'textlint-rule-stop-words' {
  const rule: import('@textlint/kernel').TextlintKernelRule['rule'];
  export default rule;
}
declare module 'textlint-rule-terminology' {
  const rule: import('@textlint/kernel').TextlintKernelRule['rule'];
  export default rule;
}
declare module 'textlint-rule-write-good' {
  const rule: import('@textlint/kernel').TextlintKernelRule['rule'];
  export default rule;
}
