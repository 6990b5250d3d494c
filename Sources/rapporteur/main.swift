import CLinux
import RapporteurCommand

prepare_heap()
Rapporteur.readAhead(for: CommandLine.arguments)
Rapporteur.main()
