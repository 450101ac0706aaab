# ruff: noqa: E501 (a row is one line)
"""Sentences of our own with the actors that they name, and with words that are no actor."""

# Text, words of the mention, neutral name.
NAMED = """
The FARDC fired toward the Rwandan border. | FARDC | Military Forces of Democratic Republic of Congo
The FAMa and their Wagner partners swept through Oulasso. | Wagner | Wagner Group
MINUSCA sent a patrol, and Wagner mercenaries turned at the Chadian border. | Wagner | Wagner Group
Four dissidents of the 9th Front of the FARC fled in Colombia. | dissidents of the 9th Front of the FARC | FARC dissidents
A dissident faction of the former FARC fled in Colombia. | dissident faction of the former FARC | FARC dissidents
The FARC left a camp in Colombia. | FARC | Revolutionary Armed Forces of Colombia
The Taleban took a post. | Taleban | Taliban
Hezbullah fired at a post. | Hezbullah | Hezbollah
KUWAIT CITY, Kuwait - PKK fighters spoke. | PKK | Kurdistan Workers' Party
Fighters of Al-Shabab beheaded a boatman in Pemba, Mozambique. | Al-Shabab | Islamic State Mozambique
Al-Shabab beheaded a boatman. | Al-Shabab | Al-Shabaab
Communist rebels shot a mayor in Samar, Philippines. | Communist rebels | New People's Army
Golden Division men shot a looter in Mosul, Iraq. | Golden Division | Military Forces of Iraq
Fighters of Daesh shot two guards near Mosul. | Daesh | Islamic State
The so-called Islamic State group said it did it. | so-called Islamic State | Islamic State
An ISIL cell fired at the convoy. | ISIL | Islamic State
Al Qaida denied a role. | Al Qaida | Al-Qaeda
Hizbullah fired eleven rockets at Israel. | Hizbullah | Hezbollah
Hizballah fired eleven rockets at Israel. | Hizballah | Hezbollah
Shells fell after Jabhat al Nusra took the hill. | Jabhat al Nusra | Hayat Tahrir al-Sham
Hay'at Tahrir al-Sham took the hill. | Hay'at Tahrir al-Sham | Hayat Tahrir al-Sham
Syria's YPG held the bridge. | YPG | People's Protection Units
The People's Protection Units held the bridge. | People's Protection Units | People's Protection Units
The PKK struck a post in Turkey. | PKK | Kurdistan Workers' Party
The P.K.K. struck a post in Turkey. | P.K.K. | Kurdistan Workers' Party
Huthi rebels shelled Taiz in Yemen. | Huthi | Houthis
Ansarallah shelled Taiz in Yemen. | Ansarallah | Houthis
The Tehreek-e-Taliban Pakistan sent a note. | Tehreek-e-Taliban Pakistan | Tehrik-i-Taliban Pakistan
The Pakistani Taliban sent a note. | Pakistani Taliban | Tehrik-i-Taliban Pakistan
Lashkar-i-Toiba men crossed at night. | Lashkar-i-Toiba | Lashkar-e-Taiba
Two police died when CPI (Maoist) cadres fired in India. | CPI (Maoist) | Communist Party of India (Maoist)
Naxals mined the road in India. | Naxals | Communist Party of India (Maoist)
The LTTE sank a boat off Sri Lanka. | LTTE | Liberation Tigers of Tamil Eelam
The Tamil Tigers sank a boat. | Tamil Tigers | Liberation Tigers of Tamil Eelam
ULFA men set off a bomb in Assam, India. | ULFA | United Liberation Front of Asom
The Arakan Army took the post. | Arakan Army | Arakan Army
Myanmar's Tatmadaw burned the huts. | Tatmadaw | Military Forces of Myanmar
The KNLA held the ridge in Myanmar. | KNLA | Karen National Liberation Army
The New People's Army raided a town. | New People's Army | New People's Army
The NPA raided a town in the Philippines. | NPA | New People's Army
Barisan Revolusi Nasional laid the bomb. | Barisan Revolusi Nasional | Barisan Revolusi Nasional
Jemaah Islamiah was behind the blast. | Jemaah Islamiah | Jemaah Islamiyah
Iswap raided the village in Nigeria. | Iswap | Islamic State West Africa Province
Jama'atu Ahlis Sunna Lidda'awati wal-Jihad burned it. | Jama'atu Ahlis Sunna Lidda'awati wal-Jihad | Boko Haram
Shebab shelled the port. | Shebab | Al-Shabaab
Al Shabab shelled the port. | Al Shabab | Al-Shabaab
JNIM ambushed the convoy in Mali. | JNIM | Jama'at Nusrat al-Islam wal-Muslimin
The Group for the Support of Islam and Muslims ambushed it. | Group for the Support of Islam and Muslims | Jama'at Nusrat al-Islam wal-Muslimin
VDP volunteers fell in Burkina Faso. | VDP | Volunteers for the Defence of the Homeland
Dan Na Ambassagou held the cliff. | Dan Na Ambassagou | Dan Na Ambassagou
The M23 took the town in Congo. | M23 | M23
Codeco killed nine in Congo. | Codeco | Cooperative for the Development of the Congo
The ADF killed nine in Congo. | ADF | Allied Democratic Forces
Mayi-Mayi men took the bridge. | Mayi-Mayi | Mai-Mai
FARDC troops left Goma, Congo. | FARDC | Military Forces of Democratic Republic of Congo
Ex-Seleka men came back. | Ex-Seleka | Seleka
The Lord's Resistance Army took nine girls. | Lord's Resistance Army | Lord's Resistance Army
The Janjaweed burned the huts. | Janjaweed | Rapid Support Forces
The SPLA-IO held the road in South Sudan. | SPLA-IO | Sudan People's Liberation Movement/Army-In Opposition
The TPLF shelled the camp in Ethiopia. | TPLF | Tigray People's Liberation Front
Fano shelled the junction. | Fano | Fano
Renamo men stopped the bus. | Renamo | Renamo
UNITA shelled the town in Angola. | UNITA | Unita
The GIA slit throats in Algeria. | GIA | Armed Islamic Group
The Libyan National Army moved on Derna. | Libyan National Army | Libyan National Army
The FARC freed six men in Colombia. | FARC | Revolutionary Armed Forces of Colombia
The Farc freed six men in Colombia. | Farc | Revolutionary Armed Forces of Colombia
Sendero Luminoso hit the mine. | Sendero Luminoso | Shining Path
The Sinaloa cartel left a note. | Sinaloa cartel | Sinaloa Cartel
The CJNG left a note in Mexico. | CJNG | Jalisco New Generation Cartel
The Viv Ansanm coalition burned the market. | Viv Ansanm coalition | Viv Ansanm
Primeiro Comando da Capital ran the jail. | Primeiro Comando da Capital | Primeiro Comando da Capital
The Provisional IRA left a car bomb. | Provisional IRA | Irish Republican Army
The UVF fired at a pub in Britain. | UVF | Ulster Volunteer Force
The Kosovo Liberation Army shot a guard. | Kosovo Liberation Army | Kosovo Liberation Army
Minusma said two of its men fell. | Minusma | MINUSMA
Six UN peacekeepers were hurt. | UN peacekeepers | United Nations peacekeepers
AMISOM shelled a farm in Somalia. | AMISOM | African Union Mission in Somalia
The U.S.-led coalition struck a camp. | U.S.-led coalition | US-led coalition
The Saudi-led coalition struck a hall. | Saudi-led coalition | Saudi-led coalition
Wagner fired on a village in Mali. | Wagner | Wagner Group
The Haqqani network laid the bomb. | Haqqani network | Haqqani Network
The Cooperative for Development of Congo burned huts. | Cooperative for Development of Congo | Cooperative for the Development of the Congo
The Cooperative for the Development of Congo burned huts. | Cooperative for the Development of Congo | Cooperative for the Development of the Congo
The Macina Katiba hit a post in Mali. | Macina Katiba | Katiba Macina
Wagner shot nine men in Russia. | Wagner | Wagner Group
Maoist rebels mined a road in Bastar, India. | Maoist rebels | Communist Party of India (Maoist)
Wagner shot nine men in the Central African Republic. | Wagner | Wagner Group
Russia's Wagner shot nine men in CAR. | Wagner | Wagner Group
Wagner mercenaries shot nine men in Mali. | Wagner | Wagner Group
Wagner troops shot nine men in Libya. | Wagner | Wagner Group
Maoists shot nine men in Chhattisgarh, India. | Maoists | Communist Party of India (Maoist)
Suspected Maoist rebels shot nine men in Jharkhand, India. | Maoist rebels | Communist Party of India (Maoist)
Arab coalition warplanes killed nine in Saada, Yemen. | Arab coalition | Saudi-led coalition
ISIS said it killed nine in Paris, France. | ISIS | Islamic State
IS claimed the blast in Kabul. | IS | Islamic State
The Revolutionary Armed Forces of the Colombia shot nine. | Revolutionary Armed Forces of the Colombia | Revolutionary Armed Forces of Colombia
"""

# The same, for those whom the words only describe.
DESCRIBED = """
The Kano State police shot a man in Nigeria. | Kano State police | Police Forces of Nigeria
The National Army of Suriname shot a man. | Army of Suriname | Military Forces of Suriname
Chadian troops of fighting age left. | Chadian troops | Military Forces of Chad
Brazilian military police shot nine men. | Brazilian military police | Police Forces of Brazil
Kenyan military police shot nine men. | Kenyan military police | Military Forces of Kenya
Masked attackers took a nurse in Buea, Cameroon. | Masked attackers | Unidentified Armed Group (Cameroon)
Pro-government militiamen looted a shop in Homs, Syria. | Pro-government militiamen | Pro-Government Militia (Syria)
Armed Misseriya shot a man in Sudan. | Armed Misseriya | Misseriya Ethnic Militia (Sudan)
Boko Haram raided Bama, Nigeria. The sect took nine boys. | The sect | Boko Haram
JNIM took a town in Mali. The al-Qaeda affiliate burned it. | affiliate | Jama'at Nusrat al-Islam wal-Muslimin
Boko Haram met Hamas. Hamas left. The group fired. | The group | Hamas
The Kachin Independence Army fled. The ethnic Kachin force lost six men in Myanmar. | The ethnic Kachin force | Kachin Independence Army
Students clashed with police in Athens, Greece. | Students | Rioters (Greece)
Football hooligans smashed a door in Tbilisi, Georgia. | Football hooligans | Rioters (Georgia)
A crowd armed with clubs beat a man to death in Jos, Nigeria. | crowd | Rioters (Nigeria)
Teachers on strike rallied in Quito, Ecuador. | Teachers | Protesters (Ecuador)
Students formed a human chain in Dhaka, Bangladesh. | Students | Protesters (Bangladesh)
Members of the union have occupied a toll booth in Quito, Ecuador. | Members | Protesters (Ecuador)
Gunmen killed a farmer in Kano, Nigeria. | farmer | Civilians (Nigeria)
A nurse was shot dead in Kano, Nigeria. | nurse | Civilians (Nigeria)
Gunmen shot a village chief in Kano, Nigeria. | chief | Civilians (Nigeria)
Residents burned to death in Kano, Nigeria. | Residents | Civilians (Nigeria)
Al-Qaeda-affiliated fighters held a bridge in Shabwa, Yemen. | Al-Qaeda-affiliated fighters | Unidentified Armed Group (Yemen)
Ukraine's 901st Rifle Brigade fired at a barge. | 901st Rifle Brigade | Military Forces of Ukraine
Prison guards beat an inmate to death in Lagos, Nigeria. | Prison guards | Police Forces of Nigeria
A security guard shot a burglar in Durban, South Africa. | security guard | Private Security Forces (South Africa)
The presidential guard fired at a car in Niamey, Niger. | presidential guard | Military Forces of Niger
Protesting farmers were shot in Lima, Peru. | Protesting farmers | Protesters (Peru)
Nurses staged a sit-in in Quito, Ecuador. | Nurses | Protesters (Ecuador)
Kusasi youths shot a trader in Bawku, Ghana. | Kusasi youths | Kusasi Ethnic Militia (Ghana)
The Nigerian army said nine died. | Nigerian army | Military Forces of Nigeria
Nine Malian soldiers died. | Malian soldiers | Military Forces of Mali
Syrian government forces shelled the town. | Syrian government forces | Military Forces of Syria
Russian warplanes hit a clinic in Idlib, Syria. | Russian warplanes | Military Forces of Russia
Kenyan police shot two men. | Kenyan police | Police Forces of Kenya
Kenyan riot police shot two men. | Kenyan riot police | Police Forces of Kenya
The army of Chad crossed the river. | army of Chad | Military Forces of Chad
Troops from Rwanda crossed the hills. | Troops from Rwanda | Military Forces of Rwanda
Egypt's security forces shot nine men. | Egypt's security forces | Military Forces of Egypt
U.S. troops left the base in Iraq. | U.S. troops | Military Forces of United States
South Sudanese soldiers left the base. | South Sudanese soldiers | Military Forces of South Sudan
A Turkish drone hit a car in Iraq. | Turkish drone | Military Forces of Turkey
Burkina Faso's army bombed a market. | Burkina Faso's army | Military Forces of Burkina Faso
Soldiers shot four men in Bamako, Mali. | Soldiers | Military Forces of Mali
Police shot four men in Nairobi, Kenya. | Police | Police Forces of Kenya
The military denied it in Yangon, Myanmar. | military | Military Forces of Myanmar
Government forces took Homs, Syria. | Government forces | Military Forces of Syria
Gunmen killed five people in Kano, Nigeria. | Gunmen | Unidentified Armed Group (Nigeria)
Unknown gunmen killed five people in Quetta, Pakistan. | Unknown gunmen | Unidentified Armed Group (Pakistan)
Armed men took nine girls in Zamfara, Nigeria. | Armed men | Unidentified Armed Group (Nigeria)
Bandits raided a camp in Katsina, Nigeria. | Bandits | Unidentified Armed Group (Nigeria)
Syrian rebels shelled Aleppo. | Syrian rebels | Unidentified Armed Group (Syria)
Suspected jihadists raided Djibo in Burkina Faso. | Suspected jihadists | Unidentified Armed Group (Burkina Faso)
Masked assailants shot a judge. | Masked assailants | Unidentified Armed Group
A suicide bomber struck in Kabul, Afghanistan. | suicide bomber | Unidentified Armed Group (Afghanistan)
An armed group took the mine in Ituri, Congo. | armed group | Unidentified Armed Group (Democratic Republic of Congo)
Gang members shot a pastor in Port-au-Prince, Haiti. | Gang members | Unidentified Gang (Haiti)
Cattle rustlers shot six men in Kenya. | Cattle rustlers | Unidentified Communal Militia (Kenya)
Vigilantes shot two men in Nigeria. | Vigilantes | Vigilante Militia (Nigeria)
An angry mob burned a church in Lahore, Pakistan. | angry mob | Rioters (Pakistan)
Rioters burned buses in Dhaka, Bangladesh. | Rioters | Rioters (Bangladesh)
Protesters marched in Khartoum, Sudan. | Protesters | Protesters (Sudan)
Palestinian demonstrators threw stones. | Palestinian demonstrators | Protesters (Palestine)
Turkish-backed rebels shelled Afrin in Syria. | Turkish-backed rebels | Unidentified Armed Group (Syria)
Iran-backed militias fired at a camp in Yemen. | Iran-backed militias | Unidentified Armed Group (Yemen)
Saudi-led warplanes hit a hall in Yemen. | Saudi-led warplanes | Saudi-led coalition
Israeli air strikes killed two in Gaza. | Israeli air strikes | Military Forces of Israel
Army helicopters bombed a village in Sagaing, Myanmar. | Army helicopters | Military Forces of Myanmar
Hooded men burned a truck in Temuco, Chile. | Hooded men | Unidentified Armed Group (Chile)
Somali pirates took a ship. | Somali pirates | Pirates (Somalia)
Fulani herders killed three farmers in Benue, Nigeria. | Fulani herders | Fulani Ethnic Militia (Nigeria)
Fulani herdsmen killed three farmers in Mopti, Mali. | Fulani herdsmen | Fulani Ethnic Militia (Mali)
Armed Turkana raiders took the herd. | Armed Turkana raiders | Turkana Ethnic Militia (Kenya)
Murle gunmen took nine children in Jonglei, South Sudan. | Murle gunmen | Murle Ethnic Militia (South Sudan)
The Kenyan-led force shot two men in Haiti. | Kenyan-led force | Kenyan-led coalition (Kenya)
Boko Haram raided Bama, Nigeria. The group took nine boys. | The group | Boko Haram
Islamic State hit the jail. The jihadists freed nine men. | The jihadists | Islamic State
Abu Sayyaf took a boat. The militants asked for money. | The militants | Abu Sayyaf
The M23 took Bunagana in Congo. The rebels shot two men. | The rebels | M23
The Saudi-led coalition hit a bus. The coalition spoke of a mistake. | The coalition | Saudi-led coalition
The Taliban hit a post. Its fighters shot two men. | Its fighters | Taliban
Hamas fired rockets. The Islamist group said so. | The Islamist group | Hamas
Stone-throwing youths burned a bus in Lyon, France. | Stone-throwing youths | Rioters (France)
An angry crowd burned a shop in Lahore, Pakistan. | angry crowd | Rioters (Pakistan)
Angry youths burned a shop in Lahore, Pakistan. | Angry youths | Rioters (Pakistan)
Football hooligans fought in Marseille, France. | Football hooligans | Rioters (France)
Stone throwers hurt two officers in Srinagar, India. | Stone throwers | Rioters (India)
Students hurled petrol bombs at a bank in Athens, Greece. | Students | Rioters (Greece)
Residents torched a police post in Kano, Nigeria. | Residents | Rioters (Nigeria)
Opposition supporters marched in Lome, Togo. | Opposition supporters | Protesters (Togo)
Sit-in participants were beaten in Khartoum, Sudan. | Sit-in participants | Protesters (Sudan)
Strikers blocked the road in Lima, Peru. | Strikers | Protesters (Peru)
MINUSMA lost two men in Mali. The peacekeepers fired back. | The peacekeepers | MINUSMA
The Arakan Army took a post in Myanmar. The ethnic armed organisation shot two men. | The ethnic armed organisation | Arakan Army
Hezbollah fired rockets. The Iran-aligned group said so. | The Iran-aligned group | Hezbollah
The M23 shelled Goma in Congo. The opposition forces shot two men. | The opposition forces | M23
Boko Haram raided Bama, Nigeria. The brutal group took nine boys. | The brutal group | Boko Haram
Unidentified armed individuals shot two men in Gao, Mali. | Unidentified armed individuals | Unidentified Armed Group (Mali)
Armed elements shot two men in Gao, Mali. | Armed elements | Unidentified Armed Group (Mali)
Unidentified elements shot two men in Gao, Mali. | Unidentified elements | Unidentified Armed Group (Mali)
Dogon hunters shot nine men in Mopti, Mali. | Dogon hunters | Dogon Ethnic Militia (Mali)
Lou Nuer youth took the herd in Jonglei, South Sudan. | Lou Nuer youth | Lou Nuer Ethnic Militia (South Sudan)
Habar Gidir clan fighters shot two men in Somalia. | Habar Gidir clan fighters | Habar Gidir Ethnic Militia (Somalia)
Paramilitary rangers shot a man in Karachi, Pakistan. | Paramilitary rangers | Military Forces of Pakistan
Pakistan's paramilitary rangers shot a man. | Pakistan's paramilitary rangers | Military Forces of Pakistan
An anti-riot squad shot a man in Nairobi, Kenya. | anti-riot squad | Police Forces of Kenya
Kenya's anti-riot squad shot a man. | Kenya's anti-riot squad | Police Forces of Kenya
Coalition warplanes hit a hall in Sanaa, Yemen. | Coalition warplanes | Saudi-led coalition
Coalition warplanes hit a camp near Raqqa, Syria. | Coalition warplanes | US-led coalition
Uzbek rioters burned a shop in Osh, Kyrgyzstan. | Uzbek rioters | Rioters (Kyrgyzstan)
Marchers filled the square in Tunis, Tunisia. | Marchers | Protesters (Tunisia)
University students hurled petrol bombs at officers in Athens, Greece. | University students | Rioters (Greece)
Youths pelted officers with stones in Srinagar, India. | Youths | Rioters (India)
Hundreds of opposition supporters marched through Lome, Togo. | opposition supporters | Protesters (Togo)
Supporters of the opposition marched in Lome, Togo. | Supporters | Protesters (Togo)
Several hundred marchers met in Tunis, Tunisia. | marchers | Protesters (Tunisia)
Striking workers blocked the road in Lima, Peru. | Striking workers | Protesters (Peru)
Two UNMISS men fell in Juba, South Sudan. Four peacekeepers were hurt. | peacekeepers | UNMISS
The Kachin Independence Army shelled a base in Myanmar. The Kachin group said so. | The Kachin group | Kachin Independence Army
Hezbollah fired rockets at Israel. The Iran-backed group said so. | The Iran-backed group | Hezbollah
Hezbollah fired rockets at Israel. The Lebanese group said so. | The Lebanese group | Hezbollah
Unidentified armed elements shot two men in Gao, Mali. | Unidentified armed elements | Unidentified Armed Group (Mali)
Unidentified armed assailants shot two men in Gao, Mali. | Unidentified armed assailants | Unidentified Armed Group (Mali)
Fifteen armed individuals shot two men in Gao, Mali. | armed individuals | Unidentified Armed Group (Mali)
Bor Dinka youths shot nine men in Jonglei, South Sudan. | Bor Dinka youths | Bor Dinka Ethnic Militia (South Sudan)
Armed Lou Nuer youths shot nine men in Jonglei, South Sudan. | Armed Lou Nuer youths | Lou Nuer Ethnic Militia (South Sudan)
On Monday Fulani herders shot nine men in Plateau, Nigeria. | Fulani herders | Fulani Ethnic Militia (Nigeria)
In Plateau Fulani herders shot nine men in Nigeria. | Fulani herders | Fulani Ethnic Militia (Nigeria)
A Hema militia burned a camp in Ituri, Congo. | Hema militia | Hema Ethnic Militia (Democratic Republic of Congo)
Abgal militiamen shot nine men in Somalia. | Abgal militiamen | Abgal Ethnic Militia (Somalia)
Abgal clan militia shot nine men in Somalia. | Abgal clan militia | Abgal Ethnic Militia (Somalia)
Pakistani paramilitary rangers shot a man in Karachi. | Pakistani paramilitary rangers | Military Forces of Pakistan
The Kenyan anti-riot squad beat two men. | Kenyan anti-riot squad | Police Forces of Kenya
Coalition air strikes killed nine in Saada, Yemen. | Coalition air strikes | Saudi-led coalition
Coalition jets killed nine in Mosul, Iraq. | Coalition jets | US-led coalition
Hausa rioters burned a shop in Accra, Ghana. | rioters | Rioters (Ghana)
Stone-throwers hurt two officers in Srinagar, India. | Stone-throwers | Rioters (India)
Demonstrating students marched in Athens, Greece. | Demonstrating students | Protesters (Greece)
The M23 shelled Goma in Congo. The Rwanda-backed rebels shot two men. | The Rwanda-backed rebels | M23
Protesters threw stones in Khartoum, Sudan. | Protesters | Protesters (Sudan)
Football fans threw flares and stones at officers in Cairo, Egypt. | Football fans | Rioters (Egypt)
Militia fighters shot nine men in Ituri, Congo. | Militia fighters | Unidentified Armed Group (Democratic Republic of Congo)
A crowd of angry residents torched a police post in Kano, Nigeria. | angry residents | Rioters (Nigeria)
"""

# Texts in which these words are no actor.
NOT_ACTORS = """
Soldiers of the terracotta army stood in Bath, England. | Soldiers
A choir of nine, the Wolf Brigade choir, sang in Leeds. | Wolf Brigade
Shabab Al Noor won in Dubai. | Shabab
Al-Shabab won by two goals in the league in Riyadh. | Al-Shabab
A lorry closed the M23 northbound. | M23
The Taliban era coins were sold in Vienna. | Taliban
A farmer spoke in Kano, Nigeria, after a raid. | farmer
A rebel leader was shot in Kano, Nigeria. | leader
Men attacked a village in Kano, Nigeria. | Men
RSF said that six had died in Kyiv, Ukraine. | RSF
The film Shining Path opened in Porto. | Shining Path
The Southern Front of the storm brought hail. | Southern Front
The Lions' Den pub closed in May. | Lions' Den
The LRA, the Land Rent Agency, raised its fee in Uganda. | LRA
Napoleon's soldiers left Moscow, Russia. | soldiers
Viking raiders burned an abbey in Ireland. | raiders
The police report blamed a stove in Lagos, Nigeria. | police
Reporters Without Borders (RSF) counted six dead in Sudan. RSF asked for calm. | RSF
The press body RSF counted six dead in France. | RSF
The ETA of the flight from Lisbon, Portugal is noon. | ETA
Jane Wagner sang in Berlin, Germany. | Wagner
The Salvation Army fed nine men in Lagos, Nigeria. | Salvation Army
The Salvation Army fed nine men in Lagos, Nigeria. | Army
Child soldiers fled in Goma, Congo. | soldiers
A former soldier sang in Goma, Congo. | soldier
Kurdish forces took the dam in Syria. | forces
Kurdish forces took the dam in Syria. | Kurdish forces
Foreign troops left Kabul, Afghanistan. | troops
The sea of Azov froze in Canada. | Azov
LET US GO HOME IN PAKISTAN. | LET
THE BOMB IS NEAR. | IS
It is a group of miners. | group
Boko Haram came. The group of miners fled in Nigeria. | The group
Hamas and Islamic Jihad fired from Gaza. The group denied it. | The group
Hamas and Islamic Jihad fired from Gaza. The militants denied it. | The militants
It was a terrorist attack in Nice, France. | terrorist
Basque separatist group ETA killed a mayor in Spain. | separatist group
Military hospitals in Sudan closed. | Military
Military hospitals in Sudan closed. | Military hospitals
Fighters of the Islamic State fell. Gunmen of Islamic State ran. | Gunmen
Islamic State militants fell in Iraq. | militants
Market forces drove prices in Kenya. | forces
A task force met in Kenya. | force
Workers drove home in Kenya. | Workers
The dir of the file is full. | dir
The southern front was quiet in Italy. | southern front
Lions' den was the film. | den
He lost the remote. The popular forces of nature. | popular forces
He works for MEND, a charity in Canada. | MEND
The MIT campus in Boston, United States, closed. | MIT
The AA repaired cars in Britain. | AA
The CDF met in Canada. | CDF
The FSA recalled eggs in Britain. | FSA
An army of ants crossed the road in Kenya. | army
The chess team will protest in Kenya. | protest
Norway's army of volunteers planted nine thousand trees. | Norway's army
Two strikers scored in Lima, Peru. | strikers
Students threw a party in Athens, Greece. | Students
Boko Haram raided Bama, Nigeria. The aid group took nine boys in. | The aid group
The young guerrillas of the midfield ran for ninety minutes in Turin, Italy. | guerrillas
Norway's army of volunteers planted nine thousand trees. | Norway's army of volunteers
Norway's army of volunteers planted nine thousand trees. | army
Her novel "The Militia" won a prize in Accra, Ghana. | Militia
The fan club of Anthrax the band met in Oslo. | band
The ELN team won the cup. | ELN
The AA meeting is on Monday. | AA
The IS department bought nine printers. | IS
The river Isis rose near Oxford. | Isis
Isis flooded two meadows. | Isis
They swam in Rioters' Bay in Jamaica. | Rioters
Pirates Bay reopened in Jamaica. | Pirates
The Kano Pirates won the cup in Nigeria. | Pirates
Orlando Pirates beat the visitors in South Africa. | Pirates
The SDF course for pilots opens in May. | SDF
ELN Holdings raised its price by two percent. | ELN
The RSF is a guild of florists. | RSF
The bandits of the card table met in Lyon, France. | bandits
A gang of friends baked bread in Lyon, France. | gang
An army of fans sang in Lyon, France. | army
The army of volunteers sang in Lyon, France. | army
The gunmen of fashion met in Milan, Italy. | gunmen
A flash mob danced in Lyon, France. | mob
A flash mob danced in Lyon, France. | flash mob
The rebels of Italian cooking opened a school in Turin, Italy. | rebels
The striker and two attackers scored in the match in Lima, Peru. | attackers
Two attackers shot wide and the striker scored late in the match in Lima, Peru. | attackers
He read "The Rebels" in a jail in Lima, Peru. | Rebels
The Toronto Raiders won the league cup in Canada. | Raiders
Richmond Vigilantes lost the match in Jamaica. | Vigilantes
The film Gunmen opened in Lima, Peru. | Gunmen
Militia Street was paved in Accra, Ghana. | Militia
Protesters Lane was paved in Accra, Ghana. | Protesters
Hamas Consulting Ltd paid a dividend. | Hamas
The singer Fano toured Italy and Spain. | Fano
The young guerrillas of the midfield attacked all night; the coach praised the goals in Turin, Italy. | guerrillas
Viking raiders are shown in a museum in York, United Kingdom. | raiders
Orlando Pirates fans sang after the match in South Africa. | Pirates
Guerrilla gardeners planted roses in Lyon, France. | Guerrilla
The Aurora Militia, a rock band, toured Kenya. | Militia
Salvation Army volunteers gave soup in Lagos, Nigeria. | Army
Barmy Army fans sang in Leeds, United Kingdom. | Army
The AA gave a talk in London. | AA
The Gunmen Lodge is a hotel in Accra, Ghana. | Gunmen
The ISIS neutron source opened near Oxford in the United Kingdom. | ISIS
Teachers blocked the motion in Accra, Ghana. | Teachers
Fans threw a party in Lyon, France. | Fans
Angry shareholders voted no in Accra, Ghana. | shareholders
A guerrilla marketing firm opened in Lyon, France. | guerrilla
An army of nurses marched through the ward in Lyon, France. | army
The club's own militia of cooks fed the fans in Turin, Italy. | militia
Pirates of software cost firms nine million in Lyon, France. | Pirates
The Dogs of War, a rock band, toured Kenya with the rebels of jazz. | rebels
The Taliban Restaurant opened in Lima, Peru. | Taliban
Insurgent painters opened a gallery in Lima, Peru. | Insurgent
He owns the yacht Isis. | Isis
The goddess Isis is carved on the wall in Egypt. | Isis
The SDF student fund gave grants in Kenya. | SDF
The FARC of Toronto, a running club, met in Canada. | FARC
Her band, Rebels, sang in Lima, Peru. | Rebels
Strikers: the forward line has two strikers in Kenya. | strikers
"Army of Shadows" is shown in Lyon, France. | Army
The chess gang met in Kenya. | gang
The Red Army choir sang in Lyon, France. | Army
University of Rebels opened in Kenya. | Rebels
The Militia Museum opened in Kenya. | Militia
Attackers' Bay is a beach in Kenya where a boy was killed. | Attackers
The novel "Gunmen of the North" tells of killings in Kenya. | Gunmen
The Mob, a punk group, fought its label in Lyon, France. | Mob
The Mob, a punk group, fought its label in Lyon, France. | The Mob
"""

# Said to be suspected, and said to be so without doubt.
SUSPECTED = """
Suspected Boko Haram militants burned it. | Boko Haram
Gunmen believed to be members of Boko Haram burned it. | Boko Haram
Alleged Naxals burned it in India. | Naxals
Suspected bandits burned it in Nigeria. | Suspected bandits
"""
CERTAIN = """
Boko Haram militants burned it; suspects fled. | Boko Haram
Bandits burned it in Nigeria. | Bandits
A suspected bomb of the Taliban killed two. | Taliban
"""


def rows(table: str) -> list[list[str]]:
    """Return the rows of a table, cell by cell."""
    return [[c.strip() for c in line.split(" | ")] for line in table.strip().splitlines()]
