// RapporteurKit
