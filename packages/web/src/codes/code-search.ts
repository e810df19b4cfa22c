/** The index of the code pages, made when somebody first searches. */
import { createSearch, type Search } from 'aliquot/library/search'
import { searchEntries } from 'aliquot/library/search-entries'

export const codeSearch = (): Search => createSearch(searchEntries(undefined))
