import { runPortal } from './portal'
import { runCommand } from './run-command'

await runCommand((stopping) => runPortal('production', stopping), 0)
