/** The fee schedules: larger than all the rest of a code page, so they are loaded when their place comes into sight. */
import type { FeeLibrary } from '@aliquot/reference/fee-schedule/shipped-fees'
import { type RefObject, useEffect, useRef, useState } from 'react'

export interface Fees {
  /** None before it was loaded. */
  readonly library: FeeLibrary | undefined
  /** Goes to the element at whose place they will stand. */
  readonly whenSeen: RefObject<HTMLParagraphElement | null>
}

/** How far below what is in sight they are loaded ahead. */
const ahead = '300px'

/** `isNeeded`: they are loaded at once. */
export function useFees(isNeeded: boolean): Fees {
  const [library, setLibrary] = useState<FeeLibrary>()
  const [fault, setFault] = useState<unknown>()
  const whenSeen = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const load = () => {
      import('./packed-fees.ts').then(
        ({ fees }) => setLibrary(fees()),
        (error: unknown) => setFault(error),
      )
    }
    const place = whenSeen.current
    if (isNeeded || place === null) {
      load()
      return
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        load()
      },
      { rootMargin: ahead },
    )
    observer.observe(place)
    return () => observer.disconnect()
  }, [isNeeded])
  // Thrown while drawing, it is shown as a fault of the part, with a way on.
  if (fault !== undefined) throw fault
  return { library, whenSeen }
}
