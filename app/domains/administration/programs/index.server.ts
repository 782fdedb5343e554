export { answerOnce } from './commands/answer-once.server'
export { confirmProgramKey } from './commands/confirm-program-key.server'
export { type CreateMakerKeyError, createMakerKey } from './commands/create-maker-key.server'
export { deleteAnswers } from './commands/delete-answers.server'
export { prepareProgramKey } from './commands/prepare-program-key.server'
export { recordProgramRead } from './commands/record-program-read.server'
export { recordProgramUse } from './commands/record-program-use.server'
export { refuseProgramKey } from './commands/refuse-program-key.server'
export { revokeProgramKey } from './commands/revoke-program-key.server'
export { programRole } from './policy'
export { findProgram, type Program } from './queries/find-program.server'
export {
  listProgramKeys,
  programKeySorts,
  programKeysPerPage,
} from './queries/list-program-keys.server'
export { listProgramPeople } from './queries/list-program-people.server'
export { answerDays, callsOfKey, keyDays } from './rules'
