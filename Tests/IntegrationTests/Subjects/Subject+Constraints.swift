extension Subject {
    /// The agents that the constraints of a framework exclude for the role `*`.
    func agentsExcluded(by framework: String) async throws -> [JSONTree] {
        let request = RawRequest.get(.masterServer, "/allocator/offer_constraints_debug").bytes(to: self)
        let answer = try await RawConnection.ask(request, method: "GET", at: masterPort)
        let frameworks = try JSONTree(answer.text)["frameworks"]
        return frameworks[framework]["excluded_by_attribute_constraints"]["*"].elements
    }
}
