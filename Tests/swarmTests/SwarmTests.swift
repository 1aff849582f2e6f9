import Testing

@testable import swarm
