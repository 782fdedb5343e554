export { boardJobs } from './jobs.server'
export { listFigures } from './queries/list-figures.server'
