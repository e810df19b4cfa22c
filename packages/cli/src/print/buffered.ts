/** Writing in larger pieces: a million small writes to a pipe take longer than what they write. */
export interface Buffered {
  write(text: string): void
  /** To be called at the end. */
  flush(): void
}

const pieceLength = 65536

export function buffered(out: (text: string) => void): Buffered {
  let kept: string[] = []
  let length = 0
  const flush = () => {
    if (length > 0) out(kept.join(''))
    kept = []
    length = 0
  }
  return {
    write(text) {
      kept.push(text)
      length += text.length
      if (length >= pieceLength) flush()
    },
    flush,
  }
}
