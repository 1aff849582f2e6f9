import Foundation

exit(Swarm.run(Array(CommandLine.arguments.dropFirst())))
