/** The numbers of an HL segment, and where they stand: what must change when levels before it are left out. */
import { wholeAt } from '../byte-values.ts'
import type { Segments } from '../segments.ts'

const mostDigits = 12
/** The flag of a level that has others under it. */
const hasOthers = 49

/** One object serves all levels of a file. Places are bytes of the window. */
export class LevelNumbers {
  id = 0
  parent = 0
  idStart = 0
  idEnd = 0
  parentStart = 0
  parentEnd = 0
  /** The byte of the flag that says that other levels stand under it; -1 if none says so. */
  flag = -1

  /** Reads the segment at hand. */
  take(segments: Segments): void {
    const { bytes } = segments
    this.idStart = segments.startOf(1)
    this.idEnd = segments.endOf(1)
    this.id = wholeAt(bytes, this.idStart, this.idEnd, mostDigits)
    this.parentStart = segments.startOf(2)
    this.parentEnd = segments.endOf(2)
    this.parent = wholeAt(bytes, this.parentStart, this.parentEnd, mostDigits)
    const flag = segments.startOf(4)
    this.flag = segments.endOf(4) - flag === 1 && bytes[flag] === hasOthers ? flag : -1
  }

  /** The window goes on `dropped` bytes further. */
  shift(dropped: number): void {
    this.idStart -= dropped
    this.idEnd -= dropped
    this.parentStart -= dropped
    this.parentEnd -= dropped
    if (this.flag >= 0) this.flag -= dropped
  }
}
