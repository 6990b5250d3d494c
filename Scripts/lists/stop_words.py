"""Tokens that are somebody's name somewhere, and yet nearly always something else in a statement."""

# Grammar, numbers, time, titles, kinds of institution, points of the compass: never a name here.
STOP = set("""
a about above after again against ago all almost along already also although always am among an and another
any are as at away back be because been before being below between both but by can could did do does doing
done down each else even ever every few for from further get go goes had has have having he hello her here
hers him his how however i if in into is it its just least less let like many may me might more most much
must my near neither never no nor not now of off oh ok on once one only or other our out over own per please
quite rather same she should since so some soon still such than that the their them then there these they
this those though thus to too toward under until up upon us very was we well were what when where whether
which while who whom whose why will with within without would yes yet you your zero two three four five six
seven eight nine ten eleven twelve hundred thousand million billion first second third fourth monday tuesday
wednesday thursday friday saturday sunday january february march july august september october november
december spring summer autumn winter today tomorrow yesterday day week month year date time hour mr mrs ms
miss dr sir madam lord lady dame prince princess king queen president minister prosecutor judge justice
general colonel major captain lieutenant sergeant admiral marshal chief chair chairman secretary ambassador
senator governor mayor deputy director doctor professor bishop pope cardinal reverend imam sheikh sheik emir
amir sultan shah mullah court tribunal police army navy force forces state states nation nations union
united kingdom republic federal government parliament senate congress council committee commission ministry
department agency office bank company limited group party front movement league association society
institute university college school hospital church mosque temple foundation fund trust media press news
times post radio television international national european african american human rights law peace war
security defense defence justice freedom liberty democracy republican democratic north south east west
northern southern eastern western central upper lower middle new old great street road avenue river lake sea
ocean mount mountain island islands city town village county province district region report statement
article section chapter page note editor contact email phone website copyright jan feb mar apr jun jul aug
sep sept oct nov dec mon tue wed thu fri sat unknown baby infant male female boy girl man woman men women
child children people person name usa uk eu un nato america europe africa asia australia
""".split()) - {"king", "prince", "shah", "major", "judge", "church", "lord", "dean", "may", "will", "august", "sultan",
                "amir", "emir", "bishop", "marshal", "new", "mayor", "day", "park", "post", "west", "north", "east",
                "miss", "note", "marshall", "queen", "lake", "banks"}

# Places, words and demonyms that are names of people all over the world just as well.
KEEP = set("""
Paris Jordan Chad Georgia Israel Santiago Florence Lincoln Washington Jackson Victoria Austin Houston Dallas
Denver Charlotte Sydney Adelaide Alexandria Madison Salem Santos Valencia Leon Cordoba Medina Toledo Murcia
Guadalupe Hamilton Wellington Darwin Lourdes Mercedes Concepcion Salvador Trinidad Dakar Kingston Bristol
London Berlin Holland England Ireland France French English Scott Norman Walsh German Roman Khan Kim Lee
Park Choi Chung Song Young Long Moon Sun Ban Gao Hu Lin Li Ma Wang Ho Ng Yang Chang Han Jin Bo Tan Sang Ali
Omar Hassan Hussein Karim Amin Din Said Saeed Mohammed Musa Issa Isa Yusuf Ibrahim Aden Jamal Faisal Bashir
Banda Phiri Dube Moyo Kaunda Gore Bush Rice Powell Brown White Black Green Gray Grey Cook Baker Carter
Hunter Hope Faith Grace Joy Rose Lily Daisy Iris Ivy Ruby Pearl Amber Jade Crystal Summer Autumn Dawn Eve
Mark Bill Will Frank Jack Rob Pat Sue Drew Grant Chase Miles Reed Reid Wade Dale Glen Cliff Clay Chuck Rich
Art Gene Guy Max Ray Archer Bishop Butler Carpenter Chandler Cooper Deacon Dean Farmer Fisher Forester
Foster Fowler Fuller Gardener Gardner Hill Ford Wood Woods Stone Rivers Brooks Banks Fields Marsh Moore
Heath Lane Bridges Barnes Mills Wells Day Weeks May June April August Winter Winters Snow Frost Rain Storm
King Prince Duke Earl Baron Noble Knight Page Sultan Amir Shah Emir Major Judge Church Lord Marshal Mayor
Post West North East Queen Lake Victor Angel Christian Pascal Constant Faustin Desire Innocent Prudence
Patience Comfort Blessing Goodluck Precious Gift Charity Mercy Joyce Bright Wisdom Prosper Fortune Clement
Felicity
""".split())
