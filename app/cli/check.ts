import { runCommand } from './processes/run-command'
import { verifyProject } from './testing/verify-project'

await runCommand((stopping) => verifyProject(false, stopping))
