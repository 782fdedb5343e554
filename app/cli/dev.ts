import { runPortal } from './portal'
import { runCommand } from './run-command'

await runCommand((stopping) => runPortal('development', stopping), 0)
