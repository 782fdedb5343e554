export { wordsIn } from './definition/words-in'
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
export { compareSubmissions } from './journey/compare-submissions'
export {
  assessEligibility,
  type CheckAnswer,
  type ComparedFact,
  comparePerson,
  factsOfCase,
  identifyBeneficiary,
  listChecks,
  registeredEnd,
} from './journey/eligibility'
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
export { readSubmissions } from './journey/read-submissions.server'
export { joinSteps, splitSteps } from './journey/steps'
export {
  type Beneficiary,
  beneficiaryIndexOf,
  openSubmissions,
  type Submission,
  sealSubmission,
} from './journey/submission.server'
export { findServices } from './queries/find-services.server'
export { type BenefitSum, getBenefitSum } from './queries/get-benefit-sum.server'
export { getDefinition } from './queries/get-definition.server'
export { getService } from './queries/get-service.server'
export { getVersion } from './queries/get-version.server'
export { getVersionInForce } from './queries/get-version-in-force.server'
export { listRights } from './queries/list-rights.server'
export { type RightRuleVerdict, type RightVerdict, sumsOf } from './rights/judge-right'
export { ageOn } from './rights/known-facts'
export { rightFacts } from './rights/vocabulary'
