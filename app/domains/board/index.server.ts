export { publishFigures } from './commands/publish-figures.server'
export { boardJobs } from './jobs.server'
export { listFigures } from './queries/list-figures.server'
