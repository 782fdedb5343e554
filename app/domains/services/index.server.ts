export { changeVersion } from './commands/change-version.server'
export { deleteVersion } from './commands/delete-version.server'
export { publishVersion } from './commands/publish-version.server'
export { returnVersion } from './commands/return-version.server'
export { startVersion } from './commands/start-version.server'
export { submitVersion } from './commands/submit-version.server'
export { takeVersion } from './commands/take-version.server'
export { page as pageShape } from './definition/definition'
export { noEntry } from './definition/rule'
export { sentTo } from './definition/sent-to'
export { wordsIn } from './definition/words-in'
export { listChanges } from './editing/list-changes'
export { listFaults } from './editing/list-faults'
export {
  asObject,
  type Draft,
  fieldsAt,
  findPlace,
  moveItem,
  type Place,
  setPlace,
  splitPlace,
} from './editing/places'
export { isInline, readFields } from './editing/read-fields'
export { listRows, rowParts, waysToKnow } from './editing/rows'
export type { Field, Shape } from './editing/shape'
export { listTexts, type TextRow, writeTexts } from './editing/text-table'
export { answersFrom } from './finder/answers-from'
export { carryAnswers } from './finder/carry-answers'
export {
  type AskedPage,
  type FinderBasis,
  judgeRights,
  listFinderPages,
  nextFinderPage,
  openFinderPage,
  previousFinderPage,
} from './finder/find-entitlements'
export { type FinderAnswers, finderFacts } from './finder/finder-facts'
export { finderPages, kindOfAsked, noneOfThese, partOf, ticksName } from './finder/pages'
export { type Answers, factOf, textOf } from './journey/answers'
export {
  type Catalogue,
  loadCatalogue,
  openJourney,
  openJourneyOf,
  openJourneyOfCase,
} from './journey/catalogue.server'
export { carryOver, compareForDraft, type DraftChange } from './journey/compare-for-draft'
export { compareSubmissions } from './journey/compare-submissions'
export { type Disagreement, findDisagreements } from './journey/disagreements'
export {
  assessEligibility,
  type CheckAnswer,
  factsOfCase,
  identifyBeneficiary,
  listChecks,
  registeredEnd,
} from './journey/eligibility'
export { type ExplainedInput, type ExplainedRule, explainCounts, explainRules } from './journey/explain'
export {
  type AnswerLine,
  canVisit,
  collectWords,
  describeAnswers,
  environmentOf,
  findPage,
  isAnswered,
  isComplete,
  type Journey,
  keepAsked,
  listHidden,
  listOpenSteps,
  listSteps,
  nextStep,
  previousStep,
  readPage,
  refreshAnswers,
} from './journey/journey'
export { findDeviceToName, nameDevice } from './journey/name-device'
export { readSubmissions } from './journey/read-submissions.server'
export { joinSteps, splitSteps } from './journey/steps'
export {
  type Beneficiary,
  beneficiaryIndexOf,
  openSubmissions,
  type SealedSubmission,
  type Submission,
  sealSubmission,
} from './journey/submission.server'
export { findServices } from './queries/find-services.server'
export { getAnswerDays } from './queries/get-answer-days.server'
export { type BenefitSum, getBenefitSum } from './queries/get-benefit-sum.server'
export { getDefinition } from './queries/get-definition.server'
export { getDraft, type VersionFile } from './queries/get-draft.server'
export { getService } from './queries/get-service.server'
export { getVersion } from './queries/get-version.server'
export { getVersionInForce } from './queries/get-version-in-force.server'
export { listRights } from './queries/list-rights.server'
export { listVersions, type VersionLine } from './queries/list-versions.server'
export { type RightRuleVerdict, type RightVerdict, sumsOf } from './rights/judge-right'
export { ageOn, rightFactsIn } from './rights/known-facts'
export { type RightFactName, rightFactNames, rightFacts } from './rights/vocabulary'
export {
  isWatching,
  listWatchers,
  noteEntitlements,
  unwatchEntitlements,
  watchEntitlements,
} from './watch/watch-entitlements.server'
