// The door of what a page or a definition says of questions; all of it is pure.
export type { Condition, Facts, Verdict } from './condition'
export { condition } from './condition'
export type { Described, Device, Environment, Fault, Place, Shown, Typed } from './kind'
export { type KindName, kindNames, type Question, question, type SingleQuestion } from './kinds'
export { relations } from './kinds/people/household-member/household-member'
export { type Said, type Texts, texts } from './texts'
