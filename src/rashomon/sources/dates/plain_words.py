"""Words too common in reports of violence to tell one story from another."""

from typing import Final

PLAIN_WORDS: Final = frozenset(
    """
    ability able about above abroad access accord according accused across action activists actual
    added adding addition aerial affected after afternoon again against agencies agency agreed
    agreement aided aircraft airport alleged allegedly allied allies ally alone along already also
    although always amid among announced another apparently april area areas armed army around
    arrested arrive arrived asked assault attack attacked attacks august authorities authority
    away back backed base based battle battles because become been before began begin behind being
    believe believed below best better between blamed board bodies body bomb bombed bombing
    bombings border both branch brought building buildings called came camera campaign capital
    captured care carried carry carrying case cases cause caused causing center central centre
    change charge chief child children citizens city civil civilian civilians claim claimed
    claiming clashes clear close coalition collapsed come comes coming command commander committed
    community concern condemned condition confirmed conflict conflicts continue continued
    continues control controlled could council countries country crime crisis current currently
    dangerous data days dead deadliest deadly death deaths december decision declared defence
    defense described despite destroyed destruction details detained different direct director
    district does down dozen dozens driver during each earlier early east eastern effort efforts
    eight either emergency ended ending ensure entered entire escalation especially even evening
    event events eventually ever every evidence expected explained explosion explosive explosives
    face faced fact fallen families family fatal fatalities fear fears february field fight
    fighter fighters fighting figure figures final finally find fire fired fires first five fled
    flee following force forces foreign former found four free fresh friday friends from front
    full further future gained gave general give given global goes going gone good government
    great ground group groups growing guard guards gunmen half hand hands happened hard have
    having head heads health heard heavily heavy held help here high higher highest himself hits
    hold holding home homes hospital hospitals hour hours house houses housing however huge human
    humanitarian hundred identified immediate immediately important incident incidents include
    included includes including increased independent information infrastructure initial injured
    injuries injuring inside intelligence international into involved issue issued itself january
    jets join joint july june just keep kept kill killed killing killings knew know known large
    largely larger largest last late later latest launch launched lead leader leaders leading
    least leave leaving left legal less level liberated life like likely line link linked little
    live lives living local long longer looking lost made main mainly major make making male many
    march market massive matter means media medical meet meeting members middle militants military
    militia millions minister ministry minutes missing mission monday monitor monitoring monitors
    month months more morning most mostly mother move moved movement moving much multiple must
    name named national nations near nearby nearly necessary needed neighborhood neighboring
    neighbourhood network never news newspaper next night nine north northeast northeastern
    northern northwest northwestern note noted november number observed observers october office
    officer officers official officials often ongoing only open opened operation operations
    opposition order ordered organization organizations other others outside over page part past
    patients peace people person personnel photo photos picture pictures place plan planes planned
    point police policy political population position positions possible power president press
    pressure prevent previous previously prime private problem process protect province provincial
    public published push quarter question quickly quoted raid raids range rates reached read
    ready real reason rebel rebels received recent recently recorded regarding regime region
    regional regularly related relatives released remain remained remaining remains report
    reported reporters reports rescue rescued residents resolution respond responded response
    responsibility responsible rest return right rights rise risen rising road role ruling rural
    said same saturday saying says scene second secretary security seen sent september serious
    served service services seven several severe severely shared shelling shot should show showed
    shows side similar since single site situation small social soldier soldiers some source
    sources south southeast southern southwest speaking spokesman spokesperson spokeswoman spread
    staff stage stand start started state stated statement statements states station status stay
    step still stood stop stopped stories story street streets strike strikes strong struck
    struggle such suffered suffering suggested suicide sunday support supported supporters
    suspected system take taken taking talking talks target targeted targeting targets team tell
    telling than that their them then there these they thing think third thirds this those though
    thought thousand thousands threat three through throughout thursday ties till time times today
    together told toll tolls took total toward towards town towns travel troops truce true trying
    tuesday turn turned unable under unit united units unknown until upon urban used using vehicle
    vehicles version very victim victims video videos village villages violations violence visit
    voice volunteers want warned warning warplanes wars watch weapon weapons wednesday week
    weekend weeks well went were west western what when where whether which while whole whose wide
    widely wife will window with within without witness witnesses woman women word words work
    worked workers working world worst would wounded wounding wounds yards year years yesterday
    young younger your zone zones
    """.split()
)
