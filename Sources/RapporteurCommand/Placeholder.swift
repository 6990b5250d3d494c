// RapporteurCommand
