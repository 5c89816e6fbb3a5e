#include "simulation/room_digest.h"

#include <string_view>

#include "base/state_hash.h"

namespace drill::simulation {

using namespace engine;

namespace {

class Digest {
public:
    void add(std::string_view text) {
        add(std::uint64_t{text.size()});
        sum_ = base::hash_text(text, sum_);
    }
    void add(std::uint64_t number) { sum_ = sum_ * 31 + base::hash_words(&number, sizeof number); }
    void add(int number) { add(static_cast<std::uint64_t>(number)); }

    void add(const PublicPost& post) {
        add(static_cast<int>(post.state));
        add(static_cast<int>(post.level));
        add(post.details);
        add(static_cast<int>(post.broadcast));
        add(post.subject);
    }
    void add(const IncidentOnPage& incident) {
        add(incident.title);
        add(incident.cells.words[0]);
        add(incident.cells.words[1]);
        add(std::uint64_t{incident.next_post_due_ms});
        for (const PublicUpdate& update : incident.updates) {
            add(std::uint64_t{update.at_ms});
            add(update.post);
        }
    }

    void add(const ChannelEntry& entry) {
        add(std::uint64_t{entry.at_ms});
        add(entry.speaker);
        add(entry.text);
        add(entry.fields);
        add(entry.number);
        add(entry.answers);
        add(std::uint64_t{entry.edited_ms});
        for (const ReactionBy& each : entry.reactions) {
            add(each.speaker);
            add(static_cast<int>(each.reaction));
        }
    }
    void add(const std::vector<std::pair<std::string, std::string>>& fields) {
        for (const auto& [name, value] : fields) {
            add(name);
            add(value);
        }
    }

    std::uint64_t sum() const { return sum_; }

private:
    std::uint64_t sum_ = base::hash_text({});
};

void add_lines(Digest& digest, const Room& room) {
    for (int channel = 0; channel < kChannelCount; ++channel) {
        for (const ChannelEntry& entry : room.channel(static_cast<Channel>(channel)))
            digest.add(entry);
    }
    for (const Caption& caption : room.captions()) {
        digest.add(std::uint64_t{caption.at_ms});
        digest.add(caption.speaker);
        digest.add(caption.is_heard ? 1 : 0);
        digest.add(caption.text);
    }
    for (const Notice& notice : room.notices()) {
        digest.add(std::uint64_t{notice.at_ms});
        digest.add(static_cast<int>(notice.severity));
        digest.add(notice.summary);
    }
}

void add_outside_world(Digest& digest, const Room& room) {
    for (const Person& person : room.people()) {
        digest.add(person.name);
        digest.add(person.role);
    }
    for (const Ticket& ticket : room.tickets()) {
        digest.add(ticket.from);
        digest.add(ticket.subject);
        digest.add(ticket.text);
        for (const std::string& tag : ticket.tags)
            digest.add(tag);
        digest.add(static_cast<std::uint64_t>(ticket.minutes_before));
        for (const auto& [at_ms, text] : ticket.answers) {
            digest.add(std::uint64_t{at_ms});
            digest.add(text);
        }
    }
    for (const SentForm& form : room.forms())
        digest.add(form.fields);
    digest.add(room.production_issue());
    for (const SocialPost& post : room.social()) {
        digest.add(post.handle);
        digest.add(post.text);
    }
}

}  // namespace

std::uint64_t room_digest(const Room& room) {
    Digest digest;
    add_lines(digest, room);
    add_outside_world(digest, room);
    for (const IncidentOnPage& incident : room.incidents())
        digest.add(incident);
    digest.add(room.page_text());
    digest.add(std::uint64_t{room.page_sent_ms()});
    digest.add(std::uint64_t{room.next_post_due_ms()});
    digest.add(std::uint64_t{room.last_post_ms()});
    return digest.sum();
}

}  // namespace drill::simulation
