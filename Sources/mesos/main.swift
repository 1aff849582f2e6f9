import Foundation

StandardStreams.makeSafe()
exit(await Program.run(Array(CommandLine.arguments.dropFirst())))
