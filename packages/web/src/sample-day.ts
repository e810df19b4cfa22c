/** The made-up clinic day. The build puts its files beside the page; they are loaded when somebody asks for them. */

interface SampleModule {
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** Throws if the module cannot be loaded. */
export async function sampleDay(): Promise<readonly File[]> {
  const address = new URL('sample-day.js', document.baseURI).href
  const { files }: SampleModule = await import(/* @vite-ignore */ address)
  return files.map(({ name, text }) => new File([text], name))
}
