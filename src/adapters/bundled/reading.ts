/** Reading replies, without what reads and checks rule files: that is done at build time. */
export { createAnalyser } from '../../core/analysis/index.ts';
