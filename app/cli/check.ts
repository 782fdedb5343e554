import { runCommand } from './run-command'
import { verifyProject } from './verify-project'

await runCommand((stopping) => verifyProject(false, stopping))
