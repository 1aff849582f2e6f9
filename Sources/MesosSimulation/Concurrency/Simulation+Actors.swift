extension Simulation {
    /// Waits until no other thread is about to leave a scheduler that is an actor.
    ///
    /// A test on the main actor, or on another one with an executor of its own, that has asked such an actor goes on
    /// before the thread that answered has let go of it; a callback that then came to the actor would run on that
    /// thread. Tests elsewhere are on that thread themselves.
    func letActorsRest(for caller: isolated (any Actor)? = #isolation) async {
        guard caller != nil else { return }
        let actors = programs.frameworks.sorted { $0.key < $1.key }.compactMap {
            $0.value.live?.scheduler as? any Actor
        }
        if !actors.isEmpty { await Self.visit(actors) }
    }

    /// Goes through actors without keeping any: whoever comes from nowhere leaves one before it goes on.
    @concurrent private static func visit(_ actors: [any Actor]) async {
        for actor in actors { await stay(on: actor) }
    }

    private static func stay(on actor: isolated any Actor) {}
}
