import CMalloc
import RapporteurCommand

// Memory is taken in steps of 4 MB and kept. Otherwise each 4 KB that a thread needs at start are a call of the system,
// which holds up the other thread's; a twentieth of the time to the first record.
mallopt(M_TOP_PAD, 4 << 20)
mallopt(M_MMAP_THRESHOLD, 32 << 20)
mallopt(M_TRIM_THRESHOLD, 64 << 20)
Rapporteur.readAhead(for: CommandLine.arguments)
Rapporteur.main()
