// Made by tools/build-fee-tables.ts from data/cms-pfs/GPCI2026.csv and data/cms-pfs/25LOCCO.csv. Do not edit.
import type { LocalityTable } from './locality.ts'

export const localities2026: LocalityTable = {
 "year": 2026,
 "source": "GPCI2026",
 "localities": [
  {
   "contractor": "10112",
   "state": "AL",
   "number": "00",
   "name": "ALABAMA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 875,
   "malpractice": 566
  },
  {
   "contractor": "02102",
   "state": "AK",
   "number": "01",
   "name": "ALASKA",
   "counties": "ALL COUNTIES",
   "work": 1500,
   "expense": 1065,
   "malpractice": 551
  },
  {
   "contractor": "03102",
   "state": "AZ",
   "number": "00",
   "name": "ARIZONA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 969,
   "malpractice": 856
  },
  {
   "contractor": "07102",
   "state": "AR",
   "number": "13",
   "name": "ARKANSAS",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 859,
   "malpractice": 515
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "54",
   "name": "BAKERSFIELD",
   "counties": "KERN",
   "work": 1019,
   "expense": 1096,
   "malpractice": 609
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "55",
   "name": "CHICO",
   "counties": "BUTTE",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "71",
   "name": "EL CENTRO",
   "counties": "IMPERIAL",
   "work": 1017,
   "expense": 1096,
   "malpractice": 541
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "56",
   "name": "FRESNO",
   "counties": "FRESNO",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "57",
   "name": "HANFORD-CORCORAN",
   "counties": "KINGS",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "18",
   "name": "LOS ANGELES-LONG BEACH-ANAHEIM (LOS ANGELES/ORANGE CNTY)",
   "counties": "LOS ANGELES /ORAGNGE CNTY",
   "work": 1041,
   "expense": 1183,
   "malpractice": 664
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "58",
   "name": "MADERA",
   "counties": "MADERA",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "59",
   "name": "MERCED",
   "counties": "MERCED",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "60",
   "name": "MODESTO",
   "counties": "STANISLAUS",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "51",
   "name": "NAPA",
   "counties": "NAPA",
   "work": 1063,
   "expense": 1318,
   "malpractice": 508
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "17",
   "name": "OXNARD-THOUSAND OAKS-VENTURA",
   "counties": "VENTURA",
   "work": 1028,
   "expense": 1182,
   "malpractice": 623
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "61",
   "name": "REDDING",
   "counties": "SHASTA",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "62",
   "name": "RIVERSIDE-SAN BERNARDINO-ONTARIO",
   "counties": "SAN BERNARDINO, RIVERSIDE",
   "work": 1018,
   "expense": 1096,
   "malpractice": 853
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "63",
   "name": "SACRAMENTO-ROSEVILLE-FOLSOM",
   "counties": "SACRAMENTO, PLACER, YOLO, EL DORADO",
   "work": 1036,
   "expense": 1163,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "64",
   "name": "SALINAS",
   "counties": "MONTEREY",
   "work": 1031,
   "expense": 1159,
   "malpractice": 536
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "72",
   "name": "SAN DIEGO-CHULA VISTA-CARLSBAD",
   "counties": "SAN DIEGO",
   "work": 1030,
   "expense": 1196,
   "malpractice": 542
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "05",
   "name": "SAN FRANCISCO-OAKLAND-BERKELEY (SAN FRANCISCO/SAN MATEO/ALAMEDA/CONTRA COSTA CNTY)",
   "counties": "SAN FRANCISCO/ALAMEDA/CONTRA COSTA/SAN MATEO",
   "work": 1095,
   "expense": 1410,
   "malpractice": 425
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "52",
   "name": "SAN FRANCISCO-OAKLAND-BERKELEY (MARIN CNTY)",
   "counties": "MARIN",
   "work": 1095,
   "expense": 1410,
   "malpractice": 459
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "65",
   "name": "SAN JOSE-SUNNYVALE-SANTA CLARA (SAN BENITO CNTY)",
   "counties": "SAN BENITO",
   "work": 1110,
   "expense": 1442,
   "malpractice": 536
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "73",
   "name": "SAN LUIS OBISPO-PASO ROBLES",
   "counties": "SAN LUIS OBISPO",
   "work": 1017,
   "expense": 1139,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "09",
   "name": "SAN JOSE-SUNNYVALE-SANTA CLARA (SANTA CLARA CNTY)",
   "counties": "SANTA CLARA",
   "work": 1110,
   "expense": 1442,
   "malpractice": 397
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "66",
   "name": "SANTA CRUZ-WATSONVILLE",
   "counties": "SANTA CRUZ",
   "work": 1021,
   "expense": 1215,
   "malpractice": 536
  },
  {
   "contractor": "01182",
   "state": "CA",
   "number": "74",
   "name": "SANTA MARIA-SANTA BARBARA",
   "counties": "SANTA BARBARA",
   "work": 1028,
   "expense": 1166,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "67",
   "name": "SANTA ROSA-PETALUMA",
   "counties": "SONOMA",
   "work": 1030,
   "expense": 1228,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "68",
   "name": "STOCKTON",
   "counties": "SAN JOAQUIN",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "53",
   "name": "VALLEJO",
   "counties": "SOLANO",
   "work": 1063,
   "expense": 1318,
   "malpractice": 459
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "69",
   "name": "VISALIA",
   "counties": "TULARE",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "70",
   "name": "YUBA CITY",
   "counties": "SUTTER, YUBA",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "01112",
   "state": "CA",
   "number": "75",
   "name": "REST OF CALIFORNIA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1017,
   "expense": 1096,
   "malpractice": 536
  },
  {
   "contractor": "04112",
   "state": "CO",
   "number": "01",
   "name": "COLORADO",
   "counties": "ALL COUNTIES",
   "work": 1012,
   "expense": 1064,
   "malpractice": 781
  },
  {
   "contractor": "13102",
   "state": "CT",
   "number": "00",
   "name": "CONNECTICUT",
   "counties": "ALL COUNTIES",
   "work": 1020,
   "expense": 1077,
   "malpractice": 1210
  },
  {
   "contractor": "12202",
   "state": "DC",
   "number": "01",
   "name": "DC + MD/VA SUBURBS",
   "counties": "DISTRICT OF COLUMBIA; ALEXANDRIA CITY, ARLINGTON, FAIRFAX, FAIRFAX CITY, FALLS CHURCH CITY IN VIRGINIA; MONTGOMERY AND PRINCE GEORGE'S IN MARYLAND",
   "work": 1054,
   "expense": 1178,
   "malpractice": 1113
  },
  {
   "contractor": "12102",
   "state": "DE",
   "number": "01",
   "name": "DELAWARE",
   "counties": "ALL COUNTIES",
   "work": 1005,
   "expense": 988,
   "malpractice": 899
  },
  {
   "contractor": "09102",
   "state": "FL",
   "number": "03",
   "name": "FORT LAUDERDALE",
   "counties": "BROWARD, COLLIER, INDIAN RIVER, LEE, MARTIN, PALM BEACH, AND ST. LUCIE",
   "work": 1000,
   "expense": 1013,
   "malpractice": 1808
  },
  {
   "contractor": "09102",
   "state": "FL",
   "number": "04",
   "name": "MIAMI",
   "counties": "DADE AND MONROE",
   "work": 1000,
   "expense": 1041,
   "malpractice": 2529
  },
  {
   "contractor": "09102",
   "state": "FL",
   "number": "99",
   "name": "REST OF FLORIDA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 956,
   "malpractice": 1503
  },
  {
   "contractor": "10212",
   "state": "GA",
   "number": "01",
   "name": "ATLANTA",
   "counties": "BUTTS, CHEROKEE, CLAYTON, COBB, DEKALB, DOUGLAS, FAYETTE, FORSYTH, FULTON, GWINNETT, HENRY, NEWTON, PAULDING, ROCKDALE AND WALTON",
   "work": 1003,
   "expense": 1016,
   "malpractice": 1201
  },
  {
   "contractor": "10212",
   "state": "GA",
   "number": "99",
   "name": "REST OF GEORGIA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 892,
   "malpractice": 1192
  },
  {
   "contractor": "01212",
   "state": "HI",
   "number": "01",
   "name": "HAWAII, GUAM",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1137,
   "malpractice": 579
  },
  {
   "contractor": "02202",
   "state": "ID",
   "number": "00",
   "name": "IDAHO",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 920,
   "malpractice": 473
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "16",
   "name": "CHICAGO",
   "counties": "COOK",
   "work": 1007,
   "expense": 1005,
   "malpractice": 2295
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "12",
   "name": "EAST ST. LOUIS",
   "counties": "BOND, CALHOUN, CLINTON, JERSEY, MACOUPIN, MADISON, MONROE, MONTGOMERY, RANDOLPH, ST. CLAIR AND WASHINGTON",
   "work": 1000,
   "expense": 920,
   "malpractice": 2014
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "15",
   "name": "SUBURBAN CHICAGO",
   "counties": "DUPAGE, KANE, LAKE AND WILL",
   "work": 1007,
   "expense": 1027,
   "malpractice": 1772
  },
  {
   "contractor": "06102",
   "state": "IL",
   "number": "99",
   "name": "REST OF ILLINOIS",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 913,
   "malpractice": 1563
  },
  {
   "contractor": "08102",
   "state": "IN",
   "number": "00",
   "name": "INDIANA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 927,
   "malpractice": 486
  },
  {
   "contractor": "05102",
   "state": "IA",
   "number": "00",
   "name": "IOWA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 915,
   "malpractice": 397
  },
  {
   "contractor": "05202",
   "state": "KS",
   "number": "00",
   "name": "KANSAS",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 904,
   "malpractice": 504
  },
  {
   "contractor": "15102",
   "state": "KY",
   "number": "00",
   "name": "KENTUCKY",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 889,
   "malpractice": 915
  },
  {
   "contractor": "07202",
   "state": "LA",
   "number": "01",
   "name": "NEW ORLEANS",
   "counties": "JEFFERSON, ORLEANS, PLAQUEMINES AND ST. BERNARD",
   "work": 1000,
   "expense": 941,
   "malpractice": 1136
  },
  {
   "contractor": "07202",
   "state": "LA",
   "number": "99",
   "name": "REST OF LOUISIANA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 885,
   "malpractice": 958
  },
  {
   "contractor": "14112",
   "state": "ME",
   "number": "03",
   "name": "SOUTHERN MAINE",
   "counties": "CUMBERLAND AND YORK",
   "work": 1000,
   "expense": 991,
   "malpractice": 631
  },
  {
   "contractor": "14112",
   "state": "ME",
   "number": "99",
   "name": "REST OF MAINE",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 920,
   "malpractice": 622
  },
  {
   "contractor": "12302",
   "state": "MD",
   "number": "01",
   "name": "BALTIMORE/SURR. CNTYS",
   "counties": "ANNE ARUNDEL, BALTIMORE, BALTIMORE CITY, CARROLL, HARFORD AND HOWARD",
   "work": 1016,
   "expense": 1073,
   "malpractice": 1237
  },
  {
   "contractor": "12302",
   "state": "MD",
   "number": "99",
   "name": "REST OF MARYLAND",
   "counties": "ALL OTHER COUNTIES EXCEPT MONTGOMERY AND PRINCE GEORGE'S",
   "work": 1010,
   "expense": 1012,
   "malpractice": 918
  },
  {
   "contractor": "14212",
   "state": "MA",
   "number": "01",
   "name": "METROPOLITAN BOSTON",
   "counties": "MIDDLESEX, NORFOLK AND SUFFOLK",
   "work": 1041,
   "expense": 1194,
   "malpractice": 890
  },
  {
   "contractor": "14212",
   "state": "MA",
   "number": "99",
   "name": "REST OF MASSACHUSETTS",
   "counties": "ALL OTHER COUNTIES",
   "work": 1016,
   "expense": 1053,
   "malpractice": 797
  },
  {
   "contractor": "08202",
   "state": "MI",
   "number": "01",
   "name": "DETROIT",
   "counties": "MACOMB, OAKLAND, WASHTENAW AND WAYNE",
   "work": 1000,
   "expense": 965,
   "malpractice": 1686
  },
  {
   "contractor": "08202",
   "state": "MI",
   "number": "99",
   "name": "REST OF MICHIGAN",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 913,
   "malpractice": 1129
  },
  {
   "contractor": "06202",
   "state": "MN",
   "number": "00",
   "name": "MINNESOTA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1029,
   "malpractice": 296
  },
  {
   "contractor": "07302",
   "state": "MS",
   "number": "00",
   "name": "MISSISSIPPI",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 861,
   "malpractice": 739
  },
  {
   "contractor": "05302",
   "state": "MO",
   "number": "02",
   "name": "METROPOLITAN KANSAS CITY",
   "counties": "CLAY, JACKSON AND PLATTE",
   "work": 1000,
   "expense": 939,
   "malpractice": 977
  },
  {
   "contractor": "05302",
   "state": "MO",
   "number": "01",
   "name": "METROPOLITAN ST. LOUIS",
   "counties": "JEFFERSON, ST. CHARLES, ST. LOUIS AND ST. LOUIS CITY",
   "work": 1000,
   "expense": 952,
   "malpractice": 1002
  },
  {
   "contractor": "05302",
   "state": "MO",
   "number": "99",
   "name": "REST OF MISSOURI",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 862,
   "malpractice": 974
  },
  {
   "contractor": "03202",
   "state": "MT",
   "number": "01",
   "name": "MONTANA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 998
  },
  {
   "contractor": "05402",
   "state": "NE",
   "number": "00",
   "name": "NEBRASKA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 923,
   "malpractice": 378
  },
  {
   "contractor": "01312",
   "state": "NV",
   "number": "00",
   "name": "NEVADA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1001,
   "malpractice": 833
  },
  {
   "contractor": "14312",
   "state": "NH",
   "number": "40",
   "name": "NEW HAMPSHIRE",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1041,
   "malpractice": 875
  },
  {
   "contractor": "12402",
   "state": "NJ",
   "number": "01",
   "name": "NORTHERN NJ",
   "counties": "BERGEN, ESSEX, HUDSON, HUNTERDON, MIDDLESEX, MORRIS, PASSAIC, SOMERSET, SUSSEX, UNION AND WARREN",
   "work": 1063,
   "expense": 1160,
   "malpractice": 1068
  },
  {
   "contractor": "12402",
   "state": "NJ",
   "number": "99",
   "name": "REST OF NEW JERSEY",
   "counties": "ALL OTHER COUNTIES",
   "work": 1040,
   "expense": 1092,
   "malpractice": 1097
  },
  {
   "contractor": "04212",
   "state": "NM",
   "number": "05",
   "name": "NEW MEXICO",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 917,
   "malpractice": 1201
  },
  {
   "contractor": "13202",
   "state": "NY",
   "number": "01",
   "name": "MANHATTAN",
   "counties": "NEW YORK",
   "work": 1064,
   "expense": 1162,
   "malpractice": 1586
  },
  {
   "contractor": "13202",
   "state": "NY",
   "number": "02",
   "name": "NYC SUBURBS/LONG ISLAND",
   "counties": "BRONX, KINGS, NASSAU, RICHMOND, ROCKLAND, SUFFOLK AND WESTCHESTER",
   "work": 1064,
   "expense": 1189,
   "malpractice": 1857
  },
  {
   "contractor": "13202",
   "state": "NY",
   "number": "03",
   "name": "POUGHKPSIE/N NYC SUBURBS",
   "counties": "COLUMBIA, DELAWARE, DUTCHESS, GREENE, ORANGE, PUTNAM, SULLIVAN AND ULSTER",
   "work": 1045,
   "expense": 1095,
   "malpractice": 1210
  },
  {
   "contractor": "13292",
   "state": "NY",
   "number": "04",
   "name": "QUEENS",
   "counties": "QUEENS",
   "work": 1064,
   "expense": 1182,
   "malpractice": 1442
  },
  {
   "contractor": "13282",
   "state": "NY",
   "number": "99",
   "name": "REST OF NEW YORK",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 950,
   "malpractice": 703
  },
  {
   "contractor": "11502",
   "state": "NC",
   "number": "00",
   "name": "NORTH CAROLINA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 933,
   "malpractice": 639
  },
  {
   "contractor": "03302",
   "state": "ND",
   "number": "01",
   "name": "NORTH DAKOTA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 406
  },
  {
   "contractor": "15202",
   "state": "OH",
   "number": "00",
   "name": "OHIO",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 913,
   "malpractice": 1008
  },
  {
   "contractor": "04312",
   "state": "OK",
   "number": "00",
   "name": "OKLAHOMA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 893,
   "malpractice": 777
  },
  {
   "contractor": "02302",
   "state": "OR",
   "number": "01",
   "name": "PORTLAND",
   "counties": "CLACKAMAS, MULTNOMAH AND WASHINGTON",
   "work": 1016,
   "expense": 1111,
   "malpractice": 744
  },
  {
   "contractor": "02302",
   "state": "OR",
   "number": "99",
   "name": "REST OF OREGON",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 996,
   "malpractice": 703
  },
  {
   "contractor": "12502",
   "state": "PA",
   "number": "01",
   "name": "METROPOLITAN PHILADELPHIA",
   "counties": "BUCKS, CHESTER, DELAWARE, MONTGOMERY AND PHILADELPHIA",
   "work": 1018,
   "expense": 1041,
   "malpractice": 1193
  },
  {
   "contractor": "12502",
   "state": "PA",
   "number": "99",
   "name": "REST OF PENNSYLVANIA",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 918,
   "malpractice": 945
  },
  {
   "contractor": "09202",
   "state": "PR",
   "number": "20",
   "name": "PUERTO RICO",
   "counties": "ALL COUNTY EQUIVALENTS",
   "work": 1000,
   "expense": 1011,
   "malpractice": 985
  },
  {
   "contractor": "14412",
   "state": "RI",
   "number": "01",
   "name": "RHODE ISLAND",
   "counties": "ALL COUNTIES",
   "work": 1019,
   "expense": 1033,
   "malpractice": 892
  },
  {
   "contractor": "11202",
   "state": "SC",
   "number": "01",
   "name": "SOUTH CAROLINA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 924,
   "malpractice": 850
  },
  {
   "contractor": "03402",
   "state": "SD",
   "number": "02",
   "name": "SOUTH DAKOTA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 336
  },
  {
   "contractor": "10312",
   "state": "TN",
   "number": "35",
   "name": "TENNESSEE",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 909,
   "malpractice": 537
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "31",
   "name": "AUSTIN",
   "counties": "TRAVIS",
   "work": 1002,
   "expense": 1058,
   "malpractice": 886
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "20",
   "name": "BEAUMONT",
   "counties": "JEFFERSON",
   "work": 1000,
   "expense": 910,
   "malpractice": 929
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "09",
   "name": "BRAZORIA",
   "counties": "BRAZORIA",
   "work": 1008,
   "expense": 991,
   "malpractice": 780
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "11",
   "name": "DALLAS",
   "counties": "DALLAS",
   "work": 1009,
   "expense": 996,
   "malpractice": 858
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "28",
   "name": "FORT WORTH",
   "counties": "TARRANT",
   "work": 1009,
   "expense": 986,
   "malpractice": 871
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "15",
   "name": "GALVESTON",
   "counties": "GALVESTON",
   "work": 1008,
   "expense": 993,
   "malpractice": 828
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "18",
   "name": "HOUSTON",
   "counties": "HARRIS",
   "work": 1008,
   "expense": 993,
   "malpractice": 1376
  },
  {
   "contractor": "04412",
   "state": "TX",
   "number": "99",
   "name": "REST OF TEXAS",
   "counties": "ALL OTHER COUNTIES",
   "work": 1000,
   "expense": 949,
   "malpractice": 903
  },
  {
   "contractor": "03502",
   "state": "UT",
   "number": "09",
   "name": "UTAH",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 940,
   "malpractice": 898
  },
  {
   "contractor": "14512",
   "state": "VT",
   "number": "50",
   "name": "VERMONT",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 990,
   "malpractice": 506
  },
  {
   "contractor": "11302",
   "state": "VA",
   "number": "00",
   "name": "VIRGINIA",
   "counties": "ALL COUNTIES, EXCEPT ALEXANDRIA CITY, ARLINGTON, FAIRFAX, FAIRFAX CITY, AND FALLS CHURCH CITY",
   "work": 1000,
   "expense": 983,
   "malpractice": 706
  },
  {
   "contractor": "09202",
   "state": "VI",
   "number": "50",
   "name": "VIRGIN ISLANDS",
   "counties": "ALL COUNTY EQUIVALENTS",
   "work": 1000,
   "expense": 1011,
   "malpractice": 985
  },
  {
   "contractor": "02402",
   "state": "WA",
   "number": "02",
   "name": "SEATTLE (KING CNTY)",
   "counties": "KING",
   "work": 1050,
   "expense": 1227,
   "malpractice": 817
  },
  {
   "contractor": "02402",
   "state": "WA",
   "number": "99",
   "name": "REST OF WASHINGTON",
   "counties": "ALL OTHER COUNTIES",
   "work": 1013,
   "expense": 1053,
   "malpractice": 761
  },
  {
   "contractor": "11402",
   "state": "WV",
   "number": "16",
   "name": "WEST VIRGINIA",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 869,
   "malpractice": 1431
  },
  {
   "contractor": "06302",
   "state": "WI",
   "number": "00",
   "name": "WISCONSIN",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 958,
   "malpractice": 308
  },
  {
   "contractor": "03602",
   "state": "WY",
   "number": "21",
   "name": "WYOMING",
   "counties": "ALL COUNTIES",
   "work": 1000,
   "expense": 1000,
   "malpractice": 740
  }
 ]
}
