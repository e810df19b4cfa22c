// Every check, by the promise that it keeps. A check joins the list with a planted violation in tidy-checks.test.ts.
import { checkDescriptorColumns } from './descriptor-columns.ts'
import { checkLinks, checkMachineMarks } from './hygiene.ts'
import { checkBarrels, checkImports } from './imports.ts'
import { checkIndependence, checkSimulator } from './independence.ts'
import { checkLock, checkManifests } from './manifest.ts'
import { checkPayerNames } from './payer-names.ts'
import { protectedPhrases } from './protected-phrases.ts'
import { checkProtectedText } from './protected-text.ts'
import { checkCasts, checkConsole, checkLeftovers, checkPurity } from './purity.ts'
import { checkCheckerSize, checkColumns, checkFileLength, checkFileNames, checkFunctionLength } from './size.ts'
import type { Check } from './source-file.ts'

export const checks: Readonly<Record<string, Check>> = {
  'imports follow the table of the architecture': checkImports,
  'each package.json agrees with the table': checkManifests,
  'the lockfile is whole and names no host': checkLock,
  'no re-exports inside a package': checkBarrels,
  'pure packages are pure': checkPurity,
  'only the command line prints': checkConsole,
  'each cast has a reason': checkCasts,
  'no work is left in comments': checkLeftovers,
  'edits and engine know no payer': checkPayerNames,
  'the checker shares no code with deriving': checkIndependence,
  'the simulator shares no code with what it measures': checkSimulator,
  'the checker can be read whole': checkCheckerSize,
  'files are short': checkFileLength,
  'functions are short': checkFunctionLength,
  'lines are narrow': checkColumns,
  'file names say what they hold': checkFileNames,
  'no text that others own': (files) => checkProtectedText(files, protectedPhrases),
  'no table holds descriptors of codes': checkDescriptorColumns,
  'nothing of one machine': checkMachineMarks,
  'links lead somewhere': checkLinks,
}
