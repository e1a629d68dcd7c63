"""Help beside the case, that keeps homes: short, with the official place to find it."""

from __future__ import annotations

from collections.abc import Iterator

from juridisch.advice.model import Help
from juridisch.assessment import Assessment
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.law import Stage
from juridisch.timeline.items import computed

#: No telephone numbers: none is confirmed. Websites are those of the bodies themselves.
WHERE_TO_GO = (
    Help("Juridisch Loket", "Gratis juridisch advies.", "www.juridischloket.nl"),
    Help(
        "Sociaal raadslieden",
        "Hulp met brieven, geld en formulieren, bij u in de buurt.",
        "zoek op: sociaal raadslieden en de naam van uw gemeente",
    ),
)


def side_roads(case: Assessment) -> Iterator[Help]:
    """What fits this household; what is already there is not advised again."""
    dossier = case.dossier
    if dossier.beslag_bekend:
        yield Help(
            "Beslag op uw inkomen",
            "U houdt altijd een deel over: de beslagvrije voet. Laat narekenen of die klopt.",
            "www.uwbeslagvrijevoet.nl",
        )
    yield from _rent(case)
    if not dossier.toeslagen:
        yield Help(
            "Toeslagen",
            "Kijk of u huurtoeslag, zorgtoeslag of kindgebonden budget misloopt. Huurtoeslag kan ook nog over vorig jaar.",
            "www.toeslagen.nl, bij ‘proefberekening’",
        )
    yield Help(
        "Alle regelingen op een rij",
        "Kijk of uw gemeente iets vergoedt, zoals bijzondere bijstand.",
        "vraag het uw gemeente of de sociaal raadslieden",
    )
    if case.stage is not Stage.ONTRUIMD:
        yield Help(
            "Noodfonds",
            "Soms betaalt een fonds eenmalig een schuld. Dat vraagt een hulpverlener voor u aan.",
            "vraag het de schuldhulp, het wijkteam of de sociaal raadslieden",
        )
    evicted = case.stage is Stage.ONTRUIMD
    if (
        not evicted
        and known(dossier.shv.budgetbeheer) is not True
        and not any(known(tenant.onder_bewind) is True for tenant in dossier.huurders)
    ):
        yield Help(
            "Iemand die uw rekeningen betaalt",
            "Met budgetbeheer of bewind gaat de huur altijd op tijd weg. Een rechter ziet dat graag.",
            "budgetbeheer: uw gemeente. Bewind: www.rechtspraak.nl, zoek op ‘bewind’",
        )
    yield Help(
        "Mensen om u heen",
        "Neem iemand mee naar gesprekken. Twee horen meer dan één.",
        "familie, buren, een vrijwilliger via uw gemeente",
    )
    if dossier.kinderen:
        yield Help(
            "Uw kinderen",
            "Vertel overal dat er kinderen zijn."
            + ("" if evicted else " De rechter moet daar zelf naar kijken."),
            "het wijkteam of jeugdteam van uw gemeente",
        )
    if known(dossier.uitvoering.levensgevaar) is True:
        yield Help(
            "Gaat het niet meer?",
            "Praat nu met iemand. Bij direct gevaar belt u het alarmnummer.",
            "uw huisarts, of www.113.nl",
        )


def _rent(case: Assessment) -> Iterator[Help]:
    """A rent increase or a defect that the tenant disputes: the Huurcommissie, and not simply paying less."""
    proposal = case.dossier.huurvoorstel
    start = known(proposal.ingangsdatum)
    if start and case.stage is not Stage.ONTRUIMD:
        until = computed("huurcommissie-huurverhoging", start)
        if until and until >= case.today:
            yield Help(
                "Huurverhoging",
                "Bent u het er niet mee eens? Bij de meeste sociale huur kunt u naar de Huurcommissie, "
                f"tot en met {write_weekday(until)}.",
                "www.huurcommissie.nl",
            )
    if (
        any(known(defect.hersteld_op) is None for defect in case.dossier.gebreken)
        and case.stage is Stage.AANMANING
    ):
        yield Help(
            "Gebreken aan de woning",
            "Meld ze op papier. Betaal niet zomaar minder: laat eerst nakijken of dat mag.",
            "het Juridisch Loket of www.huurcommissie.nl",
        )
