/** Places of service at which the facility price holds. Source: CMS list of place of service codes, with its rates. */
export const facilityPlaces: ReadonlySet<string> = new Set([
  '02',
  '06',
  '08',
  '19',
  '21',
  '22',
  '23',
  '24',
  '26',
  '31',
  '34',
  '41',
  '42',
  '51',
  '52',
  '53',
  '56',
  '61',
])

/** Part indicators of services that staff do under a physician: in a facility, the facility is paid for them. */
export const unpaidInFacility: ReadonlySet<string> = new Set(['5'])
