import RapporteurCommand

Rapporteur.readAhead(for: CommandLine.arguments)
Rapporteur.main()
