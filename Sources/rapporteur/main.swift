import RapporteurCommand

Rapporteur.main()
