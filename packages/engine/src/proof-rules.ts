/**
 * What proofs have to show, as data: on which facts each code, its units, its modifiers and each exclusion rest.
 *
 * A proof cites what the first condition of a row names, and nothing else; where there are two conditions, the second
 * has to hold and is not cited. The words of conditions are those of `check/chart.ts`; the words for steps are those
 * of `check/steps.ts`: `+a` is the step `a` over all sections of a line, `*a` that of each, `^a` that of each set.
 */
type Rows = readonly (readonly string[])[]

/** A row a line; one that begins with `;` goes on with the row before it. */
function rows(text: string): Rows {
  const lines = text.trim().split(/\n(?! *;)/)
  return lines.map((row) => row.split(';').map((cell) => cell.trim()))
}

const single = 'extract.single-dose-injected-here'
const required = 'shots.complete-service:use=required'
const agents = 'desensitization.agents'
const agent = `agent@${agents}:accepted ${agents}`
const own = 'preparedBy!=outside-compounder'
const here = `container=single-dose injectedBy=own ${single}:billedAs`
const drug = 'antigen=drug,biologic,checkpoint-inhibitor,vaccine'
const shot = 'antigen=inhalant,venom,whole-body givenBy=practice'
const given = 'givenBy=practice !/drugs:0 count?'
const routed = 'name route drugs.known'
const infused = 'infusionMinutes drugs.infusion-time'
const portion = 'extract.dose:aliquotMicrolitres'
const bought = 'name source=practice'
const hours = 'desensitization.codes:perMinutes desensitization.codes:partFromMinutes'
const further = 'challenge.codes:furtherPerMinutes challenge.codes:furtherFromMinutes challenge.codes:firstSpanMinutes'
const infusion =
  'drugs.infusion-time:firstMinutes drugs.infusion-time:furtherFromMinutes drugs.infusion-time:firstMinutes'
const held = 'drugs.administration drug():unitMicrograms mg#'

/** Vials by container; whole-body extract is inhalant extract where the payer's own code is for other organisms. */
const byContainer = (contents: string, also: string): string => `
  vials ; extract.codes multiDose ; ${contents} container=multi-dose ; dose() extract.dilutions? ${also} ; = +by-dose
  vials ; extract.codes multiDose ; ${contents} ${here}=multi-dose-doses ; ${also} ; sum *vials
  vials ; extract.codes singleDose ; ${contents} ${here}=single-dose-vials ; ${also} ; sum *vials
  vials ; extract.codes singleDose ; ${contents} container=single-dose injectedBy=other-practice,patient
    ; ${also} ; sum *vials
  vials ; extract.codes treatmentBoard ; ${contents} container=treatment-board ; ${also} ; sum *planned
`

/**
 * Kind of section, and which of its lines ; table, key and where the code is, if not under the key ; conditions ; the
 * step of the units. A section has to be on a line by the first row that fits of each of its lines.
 */
export const lineRules: Rows = rows(`
  ${byContainer('contents=inhalant', own).trim()}
  ${byContainer('contents=whole-body antigens extract.whole-body', `${own} !named()`).trim()}
  vials ; extract.codes wholeBody ; contents=whole-body container? antigens? extract.whole-body?
    ; ${own} named() ; sum *planned
  vials ; extract.codes venomByCount ; +venoms ; contents=venom !catchUpFor venoms:0 ${own} ; smallest ^set
  vials ; extract.codes venomByCount ; +venoms ; contents=venom catchUpFor venoms:0 ${own} ; = +shortfall
  vials ; unlisted.code code ; contents=sublingual ; extract.codes ${own} ; once
  injections ; shots.complete-service venomByCount ; ${required} source=own +total +venoms
    ; ${shot} antigen=venom venoms:0 ; once
  injections ; shots.complete-service one,several ; ${required} source=own +total ; ${shot} count? ; once
  injections ; shots.codes one,several ; +total ; ${shot} count? ; once
  injections ; drugs.administration giving():class route():first ; ${drug}
    ; ${given} !giving():furtherInjection ; sum +tally
  injections ; drugs.administration first-injection route():first ; ${drug} ; ${given}
    ; time-units/first-injection +tally ; 1
  injections further ; drugs.administration further-injection giving():furtherInjection ; ${drug} ; ${given}
    ; time-units/further-injection +tally ; of 1 1 1
  skinTests ; tests.codes row():method row():code ; method antigen? ; row():units=count ; sum count
  skinTests ; tests.codes row():method row():code ; method antigen? ; row():units=session ; once
  challenge ; challenge.codes first ; kind=ingestion minutes ; ; time-units/first minutes challenge.codes ; 1
  challenge further ; challenge.codes further ; minutes ; kind=ingestion
    ; time-units/further minutes challenge.codes ; minutes ${further}
  rapidDesensitization ; desensitization.codes code ; ${agent} ; ${agents}:essentialOnly=false
    ; time-units minutes desensitization.codes ; minutes ${hours}
  rapidDesensitization ; desensitization.codes code ; ${agent} essential=true ;
    ; time-units minutes desensitization.codes ; minutes ${hours}
  drugs ; drugs.administration drug():class route():first ; ${routed} ; !route():furtherHour injections!=0
    ; sum injections
  drugs ; drugs.administration drug():class route():first ; ${routed} ; route():furtherHour ${infused}
    ; time-units/first ${infused} ; 1
  drugs further ; drugs.administration furtherHour route():furtherHour ; ${routed} ; ${infused}
    ; time-units/furtherHour ${infused} ; infusionMinutes ${infusion}
  drugs product ; drugs.known product drug():code ; ${bought} ; ${held} ; drug-units mg name drugs.known
    ; mg# drug():unitMicrograms 1
  drugs waste ; drugs.known product drug():code ; ${bought}
    ; ${held} wastedMg# wastedMg!=0 drugs.waste-modifiers:wasted ; drug-units wastedMg name drugs.known
    ; wastedMg# drug():unitMicrograms 1
  reactionTreatment ; reaction.codes nebulizer ; route=nebulizer ; drug ; once
  reactionTreatment ; reaction.codes injection ; route=intramuscular,subcutaneous ; drug ; once
  reactionTreatment rescue ; reaction.codes drug rescue():code ; drug ; ; drug-units mg drug reaction.codes
    ; mg# rescue():unitMicrograms 1
  unlistedService ; unlisted.code code ; . ; ; once
  evaluation ; stated ; +stated ; visit.same-day !beside() ; once
  evaluation ; stated ; +stated ; visit.same-day separatelyIdentifiable=true beside() ; once
`)

/** Name ; when it is this one, the first that is ; the operation with its key (`=`: none), and what it is over. */
export const stepRules: Rows = rows(`
  by-dose ; extract.dose:kind=treatment-session ; largest *dose
  by-dose ; ; sum *dose
  dose ; extract.dose:kind=aliquot ; times +aliquots +vials +counted
  dose ; plannedDoses ; times +planned-doses +vials
  dose ; filledMl aliquotMl aliquotMl!=0 purpose!=build-up ; times +by-volume +vials
  dose ; ; times +unstated +vials
  aliquots ; filledMl ; whole-doses filledMl extract.dose ; filledMl# ${portion} ${portion} 0 extract.dose:perVialMax
  aliquots ; ; = +unstated
  planned-doses ; ; planned-doses plannedDoses extract.dose ; plannedDoses
  by-volume ; ; volume-over-dose filledMl aliquotMl extract.dose ; filledMl# aliquotMl#
  unstated ; ; doses-unstated extract.dose ; extract.dose:whenUnstated
  counted ; ; counts-as-vial dilutedFrom? dilution? purpose? extract.dilutions? ; counts()
  vials ; count ; = count
  vials ; ; once .
  planned ; ; times plannedDoses +vials
  venoms ; ; distinct-venoms venoms venom.mixes?
  set ; ; sum plannedDoses
  shortfall ; ; smallest catchUpFor/shortfallDoses plannedDoses?
  total ; ; sum *given
  given ; !count !shots ; = .
  given ; ; = +tally
  tally ; count ; = count
  tally ; ; length shots
  stated ; code ; = code
  stated ; ; = .
`)

/** What is looked up ; when ; the table ; the members that make a row the one: each as a word says, or not there. */
export const rowRules: Rows = rows(`
  drug() ; ; drugs.known ; name=name
  rescue() ; route ; reaction.codes:drugs ; drug=drug routes=route
  rescue() ; !route ; reaction.codes:drugs ; drug=drug
  row() ; method=patch partner() ; joint() ; units='count
  row() ; ; tests.codes:byMethod ; method=method antigens=antigen
  row() ; ; tests.codes:byMethod ; method=method antigens=
  giving() ; antigen ; drugs.administration ; class=antigen
  giving() ; !antigen ; drugs.administration ; class=drug():class
  route() ; antigen ; giving():routes ; route='subcutaneous
  route() ; !antigen ; giving():routes ; route=route
`)

const included = `antigen@/rapidDesensitization/agent ${agents}:includesShots=true`
const least = 'desensitization.codes:partFromMinutes'
const hourly = `antigen@${agents}:accepted desensitization.codes !/rapidDesensitization/minutes<${least}`
const alone = `${own} preparedBy!@extract.preparer:unsupervised supervision!@extract.preparer:supervision`

/** Kind of section, or part of one ; reason ; conditions. */
export const exclusionRules: Rows = rows(`
  vials ; prepared-elsewhere ; /role=injects-only
  drugs/mg ; prepared-elsewhere ; source=specialty-pharmacy,patient ; drug() drugs.administration
  vials ; part-of-complete-service ; . ${required} ; ${own} injectedBy!=other-practice
  vials ; preparation-unsupervised ; preparedBy supervision extract.preparer ; ${alone}
  vials ; dilution-not-counted ; dilutedFrom? dilution? purpose? extract.dilutions?
    ; contents=inhalant,whole-body container=multi-dose !named() dose() dropped()
  vials ; described-elsewhere ; contents=sublingual /unlistedService
  injections ; part-of-desensitization ; ${included} ; ${hourly} ${agents}:essentialOnly=false
  injections ; part-of-desensitization ; ${included} ; ${hourly} /rapidDesensitization/essential=true
  injections ; not-given-by-practice ; givenBy ; givenBy!=practice
  injections ; coded-with-drug ; ${drug} /drugs ; /drugs:0
  injections ; nothing-given ; count=0
  injections ; nothing-given ; shots ; !count shots=
  skinTests ; nothing-given ; count=0
  skinTests ; part-of-other-test ; method=photo partner()/method
  drugs/injections ; nothing-given ; injections=0 ; route() !route():furtherHour
  challenge ; no-code ; kind=provocation-neutralization
  challenge ; under-minimum-time ; minutes<challenge.codes:firstFromMinutes
  rapidDesensitization ; under-minimum-time ; minutes<${least}
  rapidDesensitization ; agent-not-accepted ; agent agent!@${agents}:accepted ${agents}
  rapidDesensitization ; agent-not-accepted ; essential=false ${agents}:essentialOnly=true ; ${agent}
  reactionTreatment ; coded-with-visit ; physicianCare ; !drug /evaluation
  reactionTreatment ; coded-with-visit ; . ; !physicianCare !drug /evaluation
  evaluation ; visit-not-separate ; separatelyIdentifiable=false visit.same-day ; beside()
`)

/** Kind of section, and which of its lines ; the modifier that it carries ; conditions. */
export const modifierRules: Rows = rows(`
  evaluation ; visit.same-day:modifier ; separatelyIdentifiable=true visit.same-day ; beside()
  drugs product ; drugs.waste-modifiers:none ; wastedMg=0 drugs.waste-modifiers ; drugs.waste-modifiers:none
  drugs waste ; drugs.waste-modifiers:wasted ; wastedMg drugs.waste-modifiers
`)

/** Kind of section ; when it is apart from other services of the day ; the fact that says so. Drugs always are. */
export const apartRules: Rows = rows(`
  skinTests ; antigensDifferFromTherapy ; antigensDifferFromTherapy
  challenge ; suspected=food-allergy,drug-allergy ; suspected
  vials ; contents=venom catchUpFor ; catchUpFor
  drugs ; . ;
  reactionTreatment ; . ;
  injections ; ${drug} ;
`)

/** Kind of section ; when it, and the other, wait for an answer that is asked for at another
    ; the fact in question. */
export const sharedRules: Rows = rows(`
  vials ; contents=venom ; ^/vials/[0-9]+/(catchUpFor|venoms)$
  skinTests ; method=photo,patch ; ^/skinTests/[0-9]+/names$
  reactionTreatment ; !drug physicianCare=true ; ^/evaluation$
`)
