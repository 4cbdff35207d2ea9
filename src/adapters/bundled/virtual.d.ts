declare module 'virtual:otvet/library' {
  export const library: import('../react/ports.ts').Library;
}
declare module 'virtual:otvet/versions' {
  type Versions = import('../../core/analysis/index.ts').Versions;
  export const learned: Versions;
  export const plain: Versions;
}
declare module 'virtual:otvet/rules/uk' {
  const set: import('../../core/analysis/index.ts').RuleSet;
  export default set;
}
declare module 'virtual:otvet/model/uk' {
  const model: import('../../core/analysis/index.ts').Model;
  export default model;
}
declare module 'virtual:otvet/rules/ru' {
  const set: import('../../core/analysis/index.ts').RuleSet;
  export default set;
}
declare module 'virtual:otvet/model/ru' {
  const model: import('../../core/analysis/index.ts').Model;
  export default model;
}
declare module 'virtual:otvet/rules/en' {
  const set: import('../../core/analysis/index.ts').RuleSet;
  export default set;
}
declare module 'virtual:otvet/model/en' {
  const model: import('../../core/analysis/index.ts').Model;
  export default model;
}
declare module 'virtual:otvet/lines/uk' {
  const lines: import('../../core/customer/lines.ts').Lines;
  export default lines;
}
declare module 'virtual:otvet/lines/ru' {
  const lines: import('../../core/customer/lines.ts').Lines;
  export default lines;
}
declare module 'virtual:otvet/lines/en' {
  const lines: import('../../core/customer/lines.ts').Lines;
  export default lines;
}
declare module 'virtual:otvet/yardstick/uk' {
  const yardstick: import('../../core/phrases/index.ts').Yardstick;
  export default yardstick;
}
declare module 'virtual:otvet/yardstick/ru' {
  const yardstick: import('../../core/phrases/index.ts').Yardstick;
  export default yardstick;
}
declare module 'virtual:otvet/yardstick/en' {
  const yardstick: import('../../core/phrases/index.ts').Yardstick;
  export default yardstick;
}
declare module 'virtual:otvet/voices' {
  export const voices: Readonly<Record<string, () => Promise<import('../../core/customer/lines.ts').PersonaLines>>>;
}
declare module 'virtual:otvet/texts' {
  type Texts = Readonly<Record<string, () => Promise<string>>>;
  export const scenarios: Texts;
  export const companies: Texts;
}
declare module 'virtual:otvet/companies' {
  const companies: Readonly<Record<string, import('../../core/scenario/types.ts').Company>>;
  export default companies;
}
