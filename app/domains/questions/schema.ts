// The door of what a page or a definition says of questions; all of it is pure.
export type { Condition, Facts, Verdict } from './condition'
export { condition } from './condition'
export type { Described, Environment, Fault } from './kind'
export { type KindName, type Question, question } from './kinds'
export { relations } from './kinds/people/household-member/household-member'
export { type Texts, texts } from './texts'
