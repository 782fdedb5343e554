import { Logger, runOnce, type TaskList } from 'graphile-worker'

/** Runs every job that is due, as the worker would. */
export function runDueJobs(ownerUrl: string, taskList: TaskList): Promise<void> {
  return runOnce({
    connectionString: ownerUrl,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList,
  })
}
