// Who may import whom. This table is the architecture; a package that is not in it may not exist.
export interface PackageRule {
  readonly name: string
  /** Folders of the packages that it may import. */
  readonly packages: readonly string[]
  /** What it may import from the npm registry. */
  readonly npm: readonly string[]
  /** Pure: no clock, no randomness, no input or output, the same bytes in give the same bytes out. */
  readonly pure: boolean
}

const pure = (name: string, packages: readonly string[], npm: readonly string[] = []): PackageRule => ({
  name,
  packages,
  npm,
  pure: true,
})

export const architecture: Readonly<Record<string, PackageRule>> = {
  engine: pure('@aliquot/engine', []),
  reference: pure('@aliquot/reference', ['engine']),
  edits: pure('@aliquot/edits', ['engine', 'reference']),
  aliquot: pure('aliquot', ['engine', 'reference', 'edits'], ['zod']),
  x12: pure('@aliquot/x12', ['engine']),
  'practice-simulator': pure('@aliquot/practice-simulator', ['engine', 'reference', 'x12']),
  documents: {
    name: '@aliquot/documents',
    packages: ['engine'],
    npm: ['pdfkit', 'dejavu-fonts-ttf'],
    pure: false,
  },
  cli: {
    name: '@aliquot/cli',
    packages: ['engine', 'reference', 'edits', 'aliquot', 'x12', 'documents', 'practice-simulator'],
    npm: ['commander', 'csv-parse', 'jsonc-parser'],
    pure: false,
  },
  web: {
    name: '@aliquot/web',
    packages: ['engine', 'reference', 'edits', 'aliquot', 'x12'],
    npm: ['react', 'react-dom'],
    pure: false,
  },
}

export const isPure = (folder: string): boolean => architecture[folder]?.pure === true

export const folderNamed = (packageName: string): string | undefined =>
  Object.keys(architecture).find((folder) => architecture[folder]?.name === packageName)
